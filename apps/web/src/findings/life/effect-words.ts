import { formatMoneyCompact, formatShare } from '../../texts/format.js';
import type { EffectAnswer } from '@throughline/model';

/** What a change did, as far as the data carry it: the short of it, and what it stands on. */
export interface EffectWords {
  readonly verdict: string;
  readonly because: string;
}

export function effectWords(answer: EffectAnswer): EffectWords {
  const { verdict, cannotEstimate, share, perMonth } = answer;
  if (verdict === 'cannot-estimate')
    return {
      verdict: 'It cannot be said',
      because: cannotEstimate === null ? '' : `${cannotEstimate.reason} ${cannotEstimate.hint}`,
    };
  if (share === null || perMonth === null)
    return { verdict: 'Too early to say', because: earlyWords(answer) };
  const money = (value: number): string => formatMoneyCompact(value, answer.currency);
  const moved = `${share.estimate > 0 ? 'up' : 'down'} ${formatShare(Math.abs(share.estimate))}`;
  return {
    verdict: wonWords(perMonth, money),
    because: `90 % sure of ${money(perMonth.low)} to ${money(perMonth.high)} a month. The share went ${moved}, ${againstWords(answer)}.`,
  };
}

type Money = NonNullable<EffectAnswer['perMonth']>;

/** Nothing is called won or lost that may as well be chance. */
function wonWords({ estimate, low, high }: Money, money: (value: number) => string): string {
  if (low > 0) return `Won ${money(estimate)} a month`;
  if (high < 0) return `Lost ${money(-estimate)} a month more`;
  return 'No change that chance would not make';
}

function earlyWords({ days, wait }: EffectAnswer): string {
  const since = days.after === 0 ? 'No day' : days.after === 1 ? 'One day' : `${days.after} days`;
  const more = wait === null || wait === 0 ? '' : ` About ${wait} more should do.`;
  return `${since} since the change, of ${days.before} before it.${more}`;
}

function againstWords({ method, apart, days }: EffectAnswer): string {
  const over = `${days.after} days after against ${days.before} before`;
  if (method !== 'comparison')
    return `against its own trend, since nobody was left alone by it: weaker (${over})`;
  const doubt = apart === true ? '; but the two went apart before the change already' : '';
  return `against those that the change left alone (${over})${doubt}`;
}
