import { z } from 'zod';
import { BlueprintQuestion, type BlueprintAnswer } from './blueprint.js';
import { MapQuestion, type MapAnswer } from './map.js';

export * from './blueprint.js';
export * from './duration.js';
export * from './map.js';
export * from './meta.js';
export * from './period.js';
export * from './property.js';
export * from './shared.js';
export * from './where.js';

/** Every analysis that can be asked for: the one way to figures for app, command line, API and agents. */
export const Question = z.discriminatedUnion('kind', [MapQuestion, BlueprintQuestion]);
export type Question = z.infer<typeof Question>;
export type QuestionKind = Question['kind'];

/** What each kind of question is answered with. */
interface Plain {
  map: MapAnswer;
  blueprint: BlueprintAnswer;
}

/** An answer, and beside it that to what it was compared with. */
export type Answers = {
  [Kind in QuestionKind]: Plain[Kind] & { readonly compared?: Plain[Kind] };
};
export type Answer = Answers[QuestionKind];
