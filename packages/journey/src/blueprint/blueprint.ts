import { generateBlueprint } from '@throughline/blueprint';
import type { BlueprintAnswer, BlueprintQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { askMap } from '../map/map.js';
import type { Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { readFacts } from '../shop/facts.js';

/**
 * The service blueprint of a shop: the map of its journeys, laid out by stage and lane.
 * @throws QuestionError, StoreError as `askMap` does.
 */
export async function askBlueprint(
  store: EventStore,
  asked: Asked<BlueprintQuestion>,
  options: AskOptions = {},
): Promise<BlueprintAnswer> {
  const begun = performance.now();
  const { shop, question } = asked;
  const { steps, kind: _, ...shared } = question;
  const map = await askMap(store, { shop, question: { ...shared, kind: 'map', limit: 20 } }, options);
  const { settings } = await readFacts(store, shop);
  const blueprint = generateBlueprint(map, settings, {
    steps,
    ...(options.leading && { leading: options.leading }),
  });
  return { ...blueprint, meta: { ...map.meta, milliseconds: performance.now() - begun } };
}
