/** What goes over the wire about what people keep: part of `routes.ts`. */
import { SavedAnswer } from '@throughline/model';
import { z } from 'zod';

/** What every kept thing says beside its own fields. `revision` counts its changes from 1. */
const keeping = {
  id: z.string(),
  revision: z.number(),
  /** UTC instants. */
  made: z.string(),
  madeBy: z.string(),
  changed: z.string(),
  changedBy: z.string(),
};

/** The revision that a change follows, 0 for something new: the change is refused where another was made since. */
const following = { revision: z.number().int().min(0) };

/** GET /api/shops/:id/answers → `AnswerEntry[]`, in the order in which they were saved. */
export const AnswerEntry = SavedAnswer.extend(keeping);
export type AnswerEntry = z.infer<typeof AnswerEntry>;

/** PUT /api/shops/:id/answers/:answer ← a question under a name → `AnswerEntry`. */
export const AnswerBody = SavedAnswer.extend(following);
export type AnswerBody = z.input<typeof AnswerBody>;

/** Which list of an answer to take: by its field; the first where left out. */
export const TableQuery = z.object({ table: z.string().min(1).max(64).optional() });

/** GET /api/shops/:id/answers/:answer/figures → the numbers of the answer as it is now, by the paths at which they stand. */
export const FigureEntry = z.object({ path: z.string(), value: z.number() });
export type FigureEntry = z.infer<typeof FigureEntry>;
