import type { Span } from './flights.js';

export const SPEEDS = [0.25, 1, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Seconds of the screen in which all of the time is played at the usual speed. */
const WHOLE = 60;
/** Where motion is not wanted, the clock goes on by so many steps a play, one in each second. */
const STEPS = 60;

/** Where the clock stands after some time of the screen, and whether it came to the end. */
export function advanced(
  moment: number,
  { span, elapsed, speed }: { readonly span: Span; readonly elapsed: number; readonly speed: Speed },
): number {
  return Math.min(span.to, moment + ((span.to - span.from) * elapsed * speed) / WHOLE);
}

/** One step on or back, for whoever wants no motion and for the keyboard. */
export function stepped(moment: number, span: Span, steps: number): number {
  return clamped(moment + ((span.to - span.from) / STEPS) * steps, span);
}

export function clamped(moment: number, { from, to }: Span): number {
  return Math.min(to, Math.max(from, moment));
}

/** A moment as the address holds it: seconds since 1970, or `start`. */
export function momentIn(text: string, span: Span): number {
  const seconds = Number(text);
  return text === 'start' || !Number.isFinite(seconds) ? span.from : clamped(seconds, span);
}
