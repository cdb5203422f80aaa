import type { ComparedVariant, ExperimentAnswer } from '@throughline/model';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { ALL_GONE, chance, figureWords, lift } from './figures.js';
import { isBetter, isWorse, reachOf } from './verdict.js';

interface EffectsProps {
  readonly answer: ExperimentAnswer;
  readonly metric: 'conversion' | 'count' | 'revenue';
  /** Of the intervals that were asked for. */
  readonly level: number;
}

/** Each variant beside the control: its figure, and the effect on one scale with its interval. */
export function Effects({ answer: { arms, variants, currency }, metric, level }: EffectsProps) {
  const texts = t().experiments;
  const reach = reachOf(variants);
  const compared = new Map(variants.map((each) => [each.name, each]));
  return (
    <section aria-label={texts.effects} data-testid="effects">
      <h2>
        {texts.effects} <span>{texts.effectsNote(formatShare(level))}</span>
      </h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={texts.effects}>
        <table className="split bar-table figures">
          <thead>
            <tr>
              <th scope="col">{texts.armHeads.arm}</th>
              <td className="bar-cell" aria-hidden>
                <EffectAxis reach={reach} />
              </td>
              <th scope="col">{texts.armHeads.visitors}</th>
              <th scope="col">{texts.armHeads.figure}</th>
              <th scope="col">{texts.armHeads.lift}</th>
              <th scope="col">{texts.armHeads.sure}</th>
            </tr>
          </thead>
          <tbody>
            {arms.map(({ name, visitors, figure }, at) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {at === 0 && name !== texts.control ? <small>{texts.control}</small> : null}
                </th>
                <td className="bar-cell" aria-hidden>
                  <EffectMark variant={compared.get(name)} reach={reach} />
                </td>
                <td>{formatCount(visitors)}</td>
                <td>{figureWords(metric, figure, currency)}</td>
                <td>{effectWords(compared.get(name))}</td>
                <td>{sureWords(compared.get(name))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function effectWords(variant: ComparedVariant | undefined): string {
  if (variant === undefined) return '';
  if (variant.lift === null) return variant.cannotEstimate?.reason ?? '–';
  const { interval, noEnd } = t().experiments;
  const { low, high } = variant;
  return interval(lift(variant.lift), lift(low ?? ALL_GONE), high === null ? `+${noEnd}` : lift(high));
}

function sureWords(variant: ComparedVariant | undefined): string {
  const { chanceOf } = t().experiments;
  if (variant?.chanceToWin !== undefined) return chanceOf.win(formatShare(variant.chanceToWin));
  const pValue = variant?.adjustedPValue ?? variant?.pValue;
  return pValue === undefined ? '' : chanceOf.pValue(chance(pValue));
}

function EffectAxis({ reach }: { readonly reach: number }) {
  return (
    <div className="effect-axis">
      {[Math.max(ALL_GONE, -reach / 1.05), 0, reach / 1.05].map((tick) => (
        <span key={tick} style={{ left: placed(tick, reach) }}>
          {lift(tick)}
        </span>
      ))}
    </div>
  );
}

interface EffectMarkProps {
  readonly variant: ComparedVariant | undefined;
  readonly reach: number;
}

function EffectMark({ variant, reach }: EffectMarkProps) {
  if (variant === undefined || variant.lift === null)
    return (
      <div className="effect">
        <span className="effect-none" />
      </div>
    );
  const side = isBetter(variant) ? 'good' : isWorse(variant) ? 'pain' : 'unsure';
  const low = Math.max(-reach, ALL_GONE, variant.low ?? -reach);
  const high = Math.min(reach, variant.high ?? reach);
  return (
    <div className={`effect effect-${side}`}>
      <span className="effect-none" />
      <span
        className="effect-range"
        style={{ left: placed(low, reach), width: `${((high - low) / (2 * reach)) * 100}%` }}
      />
      <span className="effect-dot" style={{ left: placed(variant.lift, reach) }} />
    </div>
  );
}

const placed = (value: number, reach: number): string => `${((value + reach) / (2 * reach)) * 100}%`;
