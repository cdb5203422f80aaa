import type { AttributionAnswer } from '@throughline/model';

/** What another answer credits a channel with, and how far a figure lies from it as a share of that. */
export interface Against {
  readonly conversions: number;
  /** Null where the other answer credits nothing. */
  readonly change: number | null;
}

/** A channel that the other answer does not list has none of it; null while that answer is not there. */
export function against(
  channel: string,
  conversions: number,
  other: Pick<AttributionAnswer, 'channels'> | null,
): Against | null {
  if (other === null) return null;
  const its = other.channels.find((each) => each.channel === channel)?.conversions ?? 0;
  return { conversions: its, change: its === 0 ? null : conversions / its - 1 };
}
