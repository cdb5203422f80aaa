import type { BlueprintAnswer, MapAnswer } from '@throughline/model';

/** The order in which journeys of these types begin; other types come after, by name. */
const FIRST = ['customer', 'session', 'order', 'item', 'parcel', 'return', 'ticket'];

export type TypeCounts = Readonly<Record<string, number>>;

/** The object types that a blueprint draws, with how many there are of each. Context (products, campaigns) is not drawn. */
export function blueprintTypes({ flows, steps, log }: BlueprintAnswer): TypeCounts {
  const types = new Set(flows.map(({ objectType }) => objectType));
  for (const { leading } of steps) if (leading !== null) types.add(leading);
  return sorted([...types].map((type) => [type, log.objects[type] ?? 0] as const));
}

/** The object types of a map, with how many journeys there are of each. */
export function mapTypes({ objects }: MapAnswer): TypeCounts {
  return sorted(Object.entries(objects).map(([type, { journeys }]) => [type, journeys] as const));
}

function sorted(counts: readonly (readonly [string, number])[]): TypeCounts {
  const place = (type: string): number => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length);
  return Object.fromEntries([...counts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
}
