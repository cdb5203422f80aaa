import { called, say, t } from '../texts/texts.js';
import { formatCompact, formatCount, formatShare } from '../texts/format.js';
import type { ObjectMap } from '@throughline/model';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useDrawing } from '../drawing/use-drawing.js';

const FEW = 4;
const STEPS_TOLD = 7;

interface VariantsProps {
  readonly map: ObjectMap;
  readonly type: string;
}

/** The ways that journeys take from start to end, the most frequent first. */
export function Variants({ map, type }: VariantsProps) {
  const [all, setAll] = useState(false);
  const { ways } = useDrawing().state;
  const listed = all ? map.variants : map.variants.slice(0, FEW);
  return (
    <>
      <ol className="variants">
        {listed.map((variant, index) => (
          <li
            key={index}
            title={variant.activities.map(called).join(' → ')}
            data-followed={ways === null ? undefined : index < ways}
          >
            <span className="variant-share figures">{formatShare(variant.share)}</span>
            <span className="variant-bar" aria-hidden="true">
              <span style={{ width: `${Math.max(1, variant.share * 100)}%` }} />
            </span>
            <span className="variant-count figures">{formatCompact(variant.count)}</span>
            <span className="variant-steps">{told(variant.activities.map(called))}</span>
            <Follow count={index + 1} />
          </li>
        ))}
      </ol>
      {map.variants.length > FEW ? (
        <button type="button" className="text-button" onClick={() => setAll(!all)} aria-expanded={all}>
          {all
            ? t().map.variantsLess(formatCount(map.variantCount), say().noun(type, 'one'))
            : t().map.variantsMore(
                map.variants.length - FEW,
                formatCount(map.variantCount),
                say().noun(type, 'one'),
              )}
        </button>
      ) : null}
    </>
  );
}

/** The map follows the first so many variants of each type, or all again. */
function Follow({ count }: { readonly count: number }) {
  const { state, change } = useDrawing();
  const texts = t().drawing.ways;
  const following = state.ways === count;
  const label = following ? texts.followed : texts.follow(count);
  return (
    <button
      type="button"
      className="icon-button variant-follow"
      aria-label={label}
      title={label}
      aria-pressed={following}
      onClick={() => change({ ways: following ? null : count })}
    >
      <IconRoute size={15} />
    </button>
  );
}

/** Repeats are told once with how often; what is too long ends in how many steps are left. */
function told(activities: readonly string[]): string {
  const runs: { name: string; times: number }[] = [];
  for (const name of activities) {
    const last = runs.at(-1);
    if (last?.name === name) last.times += 1;
    else runs.push({ name, times: 1 });
  }
  const names = runs.map(({ name, times }) => (times === 1 ? name : `${name} ×${times}`));
  const left = names.length - STEPS_TOLD;
  return left > 1 ? `${names.slice(0, STEPS_TOLD).join(' → ')} … ${t().map.left(left)}` : names.join(' → ');
}
