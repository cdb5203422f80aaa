const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

export const FORM = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d|w)$/u;

/**
 * Whole milliseconds of a duration.
 * @throws RangeError where the text is no duration.
 */
export function millisecondsOf(duration: string): number {
  const [, number, unit] = FORM.exec(duration) ?? [];
  const factor = UNITS[unit ?? ''];
  if (number === undefined || factor === undefined) throw new RangeError(`“${duration}” is no duration`);
  return Math.round(Number(number) * factor);
}
