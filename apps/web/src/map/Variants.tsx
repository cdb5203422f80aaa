import { called, say, t } from '../texts/texts.js';
import { formatCompact, formatCount, formatShare } from '../texts/format.js';
import type { MapAnswer, MapVariant } from '@throughline/model';
import { useState } from 'react';
import { type ChosenWay, hasRoom, isChosen, runsOf, toggled, waysOf } from '../drawing/chosen.js';
import { useDrawing } from '../drawing/use-drawing.js';

const FEW = 4;
const STEPS_TOLD = 7;

interface VariantsProps {
  readonly objects: MapAnswer['objects'];
  /** Of what is drawn: the ways of the journeys that all filters leave. */
  readonly drawn: MapAnswer['objects'];
  readonly type: string;
}

/** The ways that journeys take from start to end, the most frequent first: each can be drawn alone, or with others. */
export function Variants({ objects, drawn, type }: VariantsProps) {
  const [all, setAll] = useState(false);
  const { state, change } = useDrawing();
  const chosen = state.ways === null ? state.chosen : waysOf(drawn);
  const { variants = [], variantCount = 0 } = objects[type] ?? {};
  const choose = (way: ChosenWay): void => change({ ways: null, chosen: toggled(chosen, way) });
  return (
    <>
      <ol className="variants">
        {(all ? variants : variants.slice(0, FEW)).map((variant) => (
          <Way
            key={variant.activities.join()}
            variant={variant}
            way={{ object: type, activities: variant.activities }}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </ol>
      {variants.length > FEW ? (
        <button type="button" className="text-button" onClick={() => setAll(!all)} aria-expanded={all}>
          {all
            ? t().map.variantsLess(formatCount(variantCount), say().noun(type, 'one'))
            : t().map.variantsMore(variants.length - FEW, formatCount(variantCount), say().noun(type, 'one'))}
        </button>
      ) : null}
    </>
  );
}

interface WayProps {
  readonly variant: MapVariant;
  readonly way: ChosenWay;
  readonly chosen: readonly ChosenWay[];
  readonly onChoose: (way: ChosenWay) => void;
}

function Way({ variant: { activities, share, count }, way, chosen, onChoose }: WayProps) {
  const names = activities.map(called);
  const drawn = isChosen(chosen, way);
  // Of the most frequent ways those that stay are named one by one, which can be too many for the address.
  const full = !hasRoom(toggled(chosen, way));
  const narrows = chosen.some(({ object }) => object === way.object);
  return (
    <li title={full ? t().drawing.ways.full : names.join(' → ')} data-followed={narrows ? drawn : undefined}>
      <label>
        <input
          type="checkbox"
          checked={drawn}
          disabled={full}
          aria-label={t().drawing.ways.choose(told(names))}
          onChange={() => onChoose(way)}
        />
        <span className="variant-share figures">{formatShare(share)}</span>
        <span className="variant-bar" aria-hidden="true">
          <span style={{ width: `${Math.max(1, share * 100)}%` }} />
        </span>
        <span className="variant-count figures">{formatCompact(count)}</span>
        <span className="variant-steps">{told(names)}</span>
      </label>
    </li>
  );
}

/** Repeats are told once with how often; what is too long ends in how many steps are left. */
function told(activities: readonly string[]): string {
  const names = runsOf(activities).map(({ name, times }) => (times === 1 ? name : `${name} ×${times}`));
  const left = names.length - STEPS_TOLD;
  return left > 1 ? `${names.slice(0, STEPS_TOLD).join(' → ')} … ${t().map.left(left)}` : names.join(' → ');
}
