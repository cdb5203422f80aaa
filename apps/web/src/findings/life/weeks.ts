import type { EffectAnswer } from '@throughline/model';

export type EffectDay = EffectAnswer['series'][number];

/** Means of seven days counted from the change, so that no week lies on both sides of it: days of few waver too much to be read. */
export function meansByWeek(series: readonly EffectDay[], changed: string): EffectDay[] {
  const turn = series.findIndex(({ day }) => day >= changed);
  const from = turn < 0 ? series.length : turn;
  const weeks = new Map<number, EffectDay[]>();
  for (const [at, day] of series.entries()) {
    const week = Math.floor((at - from) / 7);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
  }
  return [...weeks.values()].map((days) => ({
    day: days[0]?.day ?? '',
    inside: mean(days.map(({ inside }) => inside)),
    outside: mean(days.map(({ outside }) => outside)),
    expected: mean(days.map(({ expected }) => expected)),
  }));
}

function mean(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** What was expected in a week, at least and at most. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of the effect, laid about what was expected: the effect is what was observed less that, so where it is at most
 * so much, at least so much less was to be expected. It is that of all days since the change together, the same for each
 * week; null where nothing was measured or expected.
 */
export function bandOf(expected: number | null, share: EffectAnswer['share']): Band | null {
  if (expected === null || share === null) return null;
  const at = (shift: number): number => Math.max(0, expected + shift);
  return { low: at(share.estimate - share.high), high: at(share.estimate - share.low) };
}
