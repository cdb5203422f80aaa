import { generateBlueprint } from '@throughline/blueprint';
import { MapQuestion, type BlueprintAnswer, type BlueprintQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { askMap } from '../map/map.js';
import type { AskOptions } from '../reader.js';
import { shopSettings } from '../shop-settings.js';

/**
 * The service blueprint of a shop: the map of its journeys, laid out by stage and lane.
 * @throws QuestionError, StoreError as `askMap` does.
 */
export async function askBlueprint(
  store: EventStore,
  asked: { readonly shop: string; readonly question: BlueprintQuestion },
  options: AskOptions = {},
): Promise<BlueprintAnswer> {
  const begun = performance.now();
  const { shop, question } = asked;
  const { object, period, steps } = question;
  const map = await askMap(
    store,
    { shop, question: MapQuestion.parse({ kind: 'map', object, period }) },
    options,
  );
  const blueprint = generateBlueprint(map, await shopSettings(store, shop), { steps });
  return { ...blueprint, meta: { ...map.meta, milliseconds: performance.now() - begun } };
}
