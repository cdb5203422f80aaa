import type { Reader } from '../answer/reader.js';
import { amounts, type AmountRow } from './events.sql.js';
import { edges, ends, waits, type EdgeRow, type EndRow, type WaitRow } from './map.sql.js';
import { isWhole } from '../source/order.js';
import { outcomeRule } from '../outcome/outcome.js';
import type { TypePlan } from './plan.js';
import {
  durations,
  eventuallyFollows,
  selfDistances,
  type DurationRow,
  type FollowRow,
  type SelfDistanceRow,
} from './structure.sql.js';
import {
  topVariants,
  variantFrequencies,
  type FrequencyRow,
  type VariantRow,
} from '../variants/variants.sql.js';
import { leastListed } from '../variants/listed.js';

/** What the store says of one object type. Parts that were not asked for are undefined. */
export interface TypeRows {
  readonly edges: readonly EdgeRow[];
  readonly waits: readonly WaitRow[];
  readonly ends: readonly EndRow[];
  readonly amounts: readonly AmountRow[];
  readonly frequencies: readonly FrequencyRow[];
  readonly variants: readonly VariantRow[];
  readonly durations: DurationRow | undefined;
  readonly selfDistances: readonly SelfDistanceRow[] | undefined;
  readonly follows: readonly FollowRow[] | undefined;
}

/** One statement after the other: each can use all cores by itself. */
export async function fetchType(reader: Reader, plan: TypePlan): Promise<TypeRows> {
  const { source, worth } = plan;
  return {
    edges: await reader.rows<EdgeRow>(edges(source, worth)),
    waits: await reader.rows<WaitRow>(waits(source)),
    ends: await reader.rows<EndRow>(ends(source, await outcomeRule(reader, plan))),
    amounts: await reader.rows<AmountRow>(amounts(source, plan.order, isWhole(plan.order))),
    ...(await fetchVariants(reader, plan)),
    ...(await fetchExtras(reader, plan)),
  };
}

async function fetchVariants(
  reader: Reader,
  plan: TypePlan,
): Promise<Pick<TypeRows, 'frequencies' | 'variants'>> {
  const { limit, ranks } = plan;
  const frequencies = await reader.rows<FrequencyRow>(variantFrequencies(plan.source));
  const least = leastListed(frequencies, limit);
  if (least === null) return { frequencies, variants: [] };
  const variants = await reader.rows<VariantRow>(topVariants(plan.source, { least, limit, ranks }));
  return { frequencies, variants };
}

async function fetchExtras(
  reader: Reader,
  { source, extras }: TypePlan,
): Promise<Pick<TypeRows, 'durations' | 'selfDistances' | 'follows'>> {
  return {
    durations: extras.has('durations') ? await reader.row<DurationRow>(durations(source)) : undefined,
    selfDistances: extras.has('self-distances')
      ? await reader.rows<SelfDistanceRow>(selfDistances(source))
      : undefined,
    follows: extras.has('eventually-follows')
      ? await reader.rows<FollowRow>(eventuallyFollows(source))
      : undefined,
  };
}
