import { z } from 'zod';

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const FORM = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d|w)$/u;

/** A stretch of time as a number and a unit: `500ms`, `90s`, `30m`, `12h`, `14d`, `2w`. A day is 24 hours. */
export const Duration = z
  .string()
  .regex(FORM, {
    error: 'must be a number with a unit: ms, s, m, h, d or w, such as 30m or 14d',
    // What is no duration has no length to be looked at.
    abort: true,
  })
  .refine((text) => millisecondsOf(text) >= 1, 'must be longer than nothing');
export type Duration = z.infer<typeof Duration>;

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
