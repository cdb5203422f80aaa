import type { Reader } from '../answer/reader.js';
import type { GoalNumbers } from '../outcome/goal.js';
import { fetchLabour, type Labour } from './labour.js';
import { leastListed } from './listed.js';
import type { VariantsPlan } from './plan.js';
import {
  happyVariant,
  variantFigures,
  variantFrequencies,
  type FiguresRow,
  type FrequencyRow,
} from './variants.sql.js';

/** What the store says of the ways. */
export interface VariantsRows {
  readonly frequencies: readonly FrequencyRow[];
  readonly listed: readonly FiguresRow[];
  readonly happy: FiguresRow | null;
  readonly labour: Labour;
}

export async function fetchVariants(reader: Reader, plan: VariantsPlan): Promise<VariantsRows> {
  const { source, limit, ranks, worth } = plan;
  const frequencies = await reader.rows<FrequencyRow>(variantFrequencies(source));
  const least = leastListed(frequencies, limit);
  if (least === null) return { frequencies, listed: [], happy: null, labour: new Map() };
  const listed = await reader.rows<FiguresRow>(variantFigures(source, { least, limit, ranks }, worth));
  const happy = await fetchHappy(reader, plan, listed);
  const known = listed.some(({ hash }) => hash === happy?.hash);
  const ways = happy === null || known ? listed : [...listed, happy];
  return { frequencies, listed, happy, labour: await fetchLabour(reader, plan, ways) };
}

/** The first listed way that reaches the goal is the most frequent one; only where none does, the others are searched. */
async function fetchHappy(
  reader: Reader,
  { source, goalNumbers, ranks, worth, limit }: VariantsPlan,
  listed: readonly FiguresRow[],
): Promise<FiguresRow | null> {
  if (goalNumbers === null || goalNumbers.reach.length === 0) return null;
  const known = listed.find(({ way }) => reaches(way, goalNumbers));
  if (known !== undefined || listed.length < limit) return known ?? null;
  const [row] = await reader.rows<FiguresRow>(happyVariant(source, { goal: goalNumbers, ranks, worth }));
  return row ?? null;
}

/** Whether a way reaches the goal: its activities alone decide. */
export function reaches(way: readonly number[], { reach, without }: GoalNumbers): boolean {
  return way.some((activity) => reach.includes(activity)) && !way.some((each) => without.includes(each));
}
