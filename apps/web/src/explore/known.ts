import type { MapAnswer, ObjectMap } from '@throughline/model';

/** The ways of a shop that sells, as far as it records them: what a new funnel starts with. */
const WAY_TO_BUY = [
  'Product Viewed',
  'Product Added',
  'Checkout Started',
  'Payment Info Entered',
  'Order Completed',
];

/** An activity that can be asked about, with how many journeys hold it. */
export interface Known {
  readonly name: string;
  readonly canonical: string | null;
  readonly journeys: number;
}

/** What the journeys of one object type hold, the most frequent first. */
export function knownOf(map: MapAnswer, object: string): readonly Known[] {
  const { activities = [] } = map.objects[object] ?? ({} as Partial<ObjectMap>);
  return activities
    .map(({ activity, canonical, journeys }) => ({ name: activity, canonical, journeys }))
    .sort((a, b) => b.journeys - a.journeys || a.name.localeCompare(b.name));
}

/** The object type that a question is about: the one named, else the one that suits it, else the one with most journeys. */
export function objectOf(map: MapAnswer, named: string | null, suits: string): string {
  if (named !== null && map.objects[named] !== undefined) return named;
  if (map.objects[suits] !== undefined) return suits;
  const largest = Object.entries(map.objects).sort(([, a], [, b]) => b.journeys - a.journeys)[0];
  return largest?.[0] ?? suits;
}

/** The steps of a funnel that nobody has edited: the way to buy, or the main way of the journeys. */
export function firstFunnel(map: MapAnswer, object: string): readonly string[] {
  const known = knownOf(map, object);
  const bought = WAY_TO_BUY.flatMap((step) => {
    const found = known.find(({ name, canonical }) => canonical === step || name === step);
    return found === undefined ? [] : [found.name];
  });
  if (bought.length >= 2) return bought;
  const main = map.objects[object]?.variants[0]?.activities ?? [];
  return [...new Set(main)].slice(0, 5);
}

/** What starts and what repeats a bond: the goal of the object type, else its most frequent activity. */
export function firstPair(map: MapAnswer, object: string): readonly [string, string] | null {
  const known = knownOf(map, object);
  const goal = map.objects[object]?.goal?.reach ?? [];
  const reached = known.find(({ name, canonical }) => goal.includes(name) || goal.includes(canonical ?? ''));
  const name = (reached ?? known[0])?.name;
  return name === undefined ? null : [name, name];
}
