import type {
  Answer,
  BlueprintAnswer,
  BlueprintQuestion,
  MapAnswer,
  MapQuestion,
  Question,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { askBlueprint } from './blueprint/blueprint.js';
import { askMap } from './map/map.js';
import type { AskOptions } from './reader.js';

type AnswerTo<Q extends Question> = Q extends MapQuestion
  ? MapAnswer
  : Q extends BlueprintQuestion
    ? BlueprintAnswer
    : never;

/**
 * Asks a shop a question: the one way to figures for app, command line, API and agents.
 * @throws QuestionError where the question cannot be answered as asked: `field`, `message`, `hint`.
 * @throws StoreError where the store fails: `unknown-shop`, `cancelled`, …
 */
export async function ask<Q extends Question>(
  store: EventStore,
  shop: string,
  question: Q,
  options?: AskOptions,
): Promise<AnswerTo<Q>>;
export async function ask(
  store: EventStore,
  shop: string,
  question: Question,
  options: AskOptions = {},
): Promise<Answer> {
  switch (question.kind) {
    case 'map':
      return askMap(store, { shop, question }, options);
    case 'blueprint':
      return askBlueprint(store, { shop, question }, options);
  }
}
