import { z } from 'zod';
import { BlueprintQuestion, type BlueprintAnswer } from './blueprint.js';
import { MapQuestion, type MapAnswer } from './map.js';

export * from './blueprint.js';
export * from './map.js';

/** Every analysis that can be asked for: the one way to figures for app, command line, API and agents. */
export const Question = z.discriminatedUnion('kind', [MapQuestion, BlueprintQuestion]);
export type Question = z.infer<typeof Question>;

export type Answer = MapAnswer | BlueprintAnswer;
