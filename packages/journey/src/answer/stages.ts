import type { Stage } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { askBlueprint } from '../blueprint/blueprint.js';
import type { ShopFacts } from '../shop/facts.js';
import { type AskOptions, byItself } from './reader.js';

/** Stages found, by the facts they were found with. */
const found = new WeakMap<ShopFacts, ReadonlyMap<string, Stage>>();

/**
 * The stage of each activity of a shop, by its incoming name, as the blueprint places it: what the taxonomy does not
 * know is inferred from where it stands in journeys, so the whole map is read once for each version of the shop.
 */
export async function stagesOf(
  store: EventStore,
  facts: ShopFacts,
  options: AskOptions = {},
): Promise<ReadonlyMap<string, Stage>> {
  const known = found.get(facts);
  if (known !== undefined) return known;
  const question = { kind: 'blueprint', steps: 200 } as const;
  const { steps } = await askBlueprint(store, { shop: facts.shop, question }, byItself(options));
  const stages = new Map(
    steps.flatMap(({ activities, stage }) => activities.map((activity) => [activity, stage] as const)),
  );
  found.set(facts, stages);
  return stages;
}
