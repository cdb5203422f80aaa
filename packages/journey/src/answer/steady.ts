/** Sums of fractions differ in their last bits with the order in which threads add them: those are dropped. */
export function steady(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
