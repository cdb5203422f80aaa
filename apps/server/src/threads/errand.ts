import type { CannotEstimate } from '@throughline/decide';
import type { ErrorBody } from '../routes.js';

/** A failure in what it says. */
type Refusal = ErrorBody['error'] & { readonly status: number };

/** What a thread is sent out with. */
export type Errand =
  /** A request's body as it came: the thread reads it, and answers with JSON as bytes. */
  | { readonly model: string; readonly body: Uint8Array }
  /** Input that the model's schema has read already: the thread answers with the output itself. */
  | { readonly model: string; readonly input: unknown };

/** What it comes back with; errors go over as what they say, since classes do not outlive the way. */
export type Outcome =
  | { readonly bytes: Uint8Array }
  | { readonly output: unknown }
  | { readonly cannotEstimate: Pick<CannotEstimate, 'reason' | 'hint' | 'translated'> }
  | { readonly refused: Refusal };
