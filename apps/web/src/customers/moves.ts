import type { SegmentedCustomer } from '@throughline/model';

/** How many customers of a segment were in which one before. */
export interface Move {
  /** Null: they had not ordered by then. */
  readonly segment: string | null;
  readonly customers: number;
}

type Placed = Pick<SegmentedCustomer, 'id' | 'segment'>;

/**
 * Where the members of a segment were before, and where those who were in it have gone, the most first. Both lists hold
 * customers with their segment; who is in only one of them counts as null in the other.
 */
export function movesOf(
  segment: string,
  before: readonly Placed[],
  now: readonly Placed[],
): { readonly from: readonly Move[]; readonly to: readonly Move[] } {
  return { from: placesOf(segment, now, before), to: placesOf(segment, before, now) };
}

function placesOf(segment: string, members: readonly Placed[], other: readonly Placed[]): Move[] {
  const places = new Map(other.map((each) => [each.id, each.segment]));
  const counts = new Map<string | null, number>();
  for (const { id } of members.filter((each) => each.segment === segment)) {
    const place = places.get(id) ?? null;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .map(([place, customers]) => ({ segment: place, customers }))
    .sort((a, b) => b.customers - a.customers);
}

/** The day so many days before another; both as YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
