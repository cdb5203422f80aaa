import { CannotEstimate } from '@throughline/decide';
import type { NoEstimate } from '@throughline/model';

/** An estimate, or why there is none. */
export type Estimated<Figures> =
  | { readonly estimate: Figures; readonly cannotEstimate: null }
  | { readonly estimate: null; readonly cannotEstimate: NoEstimate };

/** Ends an estimate for a reason that the data give before any model is run. */
export function cannotEstimate({ reason, hint }: NoEstimate): CannotEstimate {
  return new CannotEstimate(reason, hint);
}

/** Runs a model; where its data carry no answer, that is part of the answer and no failure. */
export async function estimated<Figures>(run: () => Promise<Figures>): Promise<Estimated<Figures>> {
  try {
    return { estimate: await run(), cannotEstimate: null };
  } catch (thrown) {
    if (!(thrown instanceof CannotEstimate)) throw thrown;
    return { estimate: null, cannotEstimate: { reason: thrown.reason, hint: thrown.hint } };
  }
}
