import { formatMoneyCompact, formatShare } from '../../texts/format.js';
import type { EffectAnswer } from '@throughline/model';
import { t } from '../../texts/texts.js';

/** What a change did, as far as the data carry it: the short of it, and what it stands on. */
export interface EffectWords {
  readonly verdict: string;
  readonly because: string;
}

export function effectWords(answer: EffectAnswer): EffectWords {
  const { verdict, cannotEstimate, share, perMonth } = answer;
  if (verdict === 'cannot-estimate')
    return {
      verdict: t().life.cannot,
      because: cannotEstimate === null ? '' : `${cannotEstimate.reason} ${cannotEstimate.hint}`,
    };
  if (share === null || perMonth === null) return { verdict: t().life.early, because: earlyWords(answer) };
  const money = (value: number): string => formatMoneyCompact(value, answer.currency);
  const moved = (share.estimate > 0 ? t().life.up : t().life.down)(formatShare(Math.abs(share.estimate)));
  return {
    verdict: wonWords(perMonth, money),
    because: t().life.because({
      low: money(perMonth.low),
      high: money(perMonth.high),
      moved,
      against: againstWords(answer),
    }),
  };
}

type Money = NonNullable<EffectAnswer['perMonth']>;

/** Nothing is called won or lost that may as well be chance. */
function wonWords({ estimate, low, high }: Money, money: (value: number) => string): string {
  if (low > 0) return t().life.wonMonth(money(estimate));
  if (high < 0) return t().life.lostMonth(money(-estimate));
  return t().life.noChange;
}

function earlyWords({ days, wait, tested }: EffectAnswer): string {
  if (tested !== null) return t().life.testedEarly(testedOf(tested));
  const more = wait === null || wait === 0 ? '' : ` ${t().life.more(wait)}`;
  return t().life.sinceChange(days.after, days.before) + more;
}

function againstWords({ method, apart, days, tested }: EffectAnswer): string {
  if (tested !== null) return t().life.tested(testedOf(tested));
  const over = t().life.over(days.after, days.before);
  if (method !== 'comparison') return t().life.ownTrend(over);
  const doubt = apart === true ? t().life.apart : '';
  return t().life.leftAlone(over) + doubt;
}

function testedOf({ experiment, variant, control }: NonNullable<EffectAnswer['tested']>) {
  return { name: experiment, had: variant.objects, without: control.objects };
}
