import type { SteadyDay } from './day-figures.js';

/** How badly a straight line fits some days, in the units of `costOf`. */
export function straightLineCost(days: readonly SteadyDay[]): number {
  const sum = (of: (day: SteadyDay) => number) =>
    days.reduce((total, day) => total + day.weight * of(day), 0);
  const weight = sum(() => 1);
  if (weight === 0) return 0;
  const [x, y] = [sum(({ day }) => day) / weight, sum(({ rate }) => rate) / weight];
  const xx = sum(({ day }) => (day - x) ** 2);
  const xy = sum(({ day, rate }) => (day - x) * (rate - y));
  const yy = sum(({ rate }) => (rate - y) ** 2);
  return xx === 0 ? yy : Math.max(0, yy - (xy * xy) / xx);
}
