import { called, say, t } from '../texts/texts.js';
import { formatCompact, formatCount, formatShare } from '../texts/format.js';
import type { ObjectMap } from '@throughline/model';
import { useState } from 'react';

const FEW = 4;
const STEPS_TOLD = 7;

interface VariantsProps {
  readonly map: ObjectMap;
  readonly type: string;
}

/** The ways that journeys take from start to end, the most frequent first. */
export function Variants({ map, type }: VariantsProps) {
  const [all, setAll] = useState(false);
  const listed = all ? map.variants : map.variants.slice(0, FEW);
  return (
    <>
      <ol className="variants">
        {listed.map((variant, index) => (
          <li key={index} title={variant.activities.map(called).join(' → ')}>
            <span className="variant-share figures">{formatShare(variant.share)}</span>
            <span className="variant-bar" aria-hidden="true">
              <span style={{ width: `${Math.max(1, variant.share * 100)}%` }} />
            </span>
            <span className="variant-count figures">{formatCompact(variant.count)}</span>
            <span className="variant-steps">{told(variant.activities.map(called))}</span>
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
