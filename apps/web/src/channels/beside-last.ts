import type { AttributionAnswer } from '@throughline/model';

/** What the last touch alone credits a channel with, and how far a model's figure lies from it as a share of that. */
export interface BesideLast {
  readonly conversions: number;
  /** Null where the last touch credits nothing. */
  readonly change: number | null;
}

/** A channel that the last touch does not list has none of it; null while that answer is not there. */
export function besideLast(
  channel: string,
  conversions: number,
  last: Pick<AttributionAnswer, 'channels'> | null,
): BesideLast | null {
  if (last === null) return null;
  const its = last.channels.find((each) => each.channel === channel)?.conversions ?? 0;
  return { conversions: its, change: its === 0 ? null : conversions / its - 1 };
}
