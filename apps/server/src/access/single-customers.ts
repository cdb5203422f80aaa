import { Failure } from '../failure.js';
import type { Caller } from './caller.js';

const CUSTOMER = 'customer';

/** As it was sent, or kept: what makes no sense in it is told where it is read. */
interface Told {
  readonly kind: string;
  readonly object?: unknown;
  readonly related?: unknown;
}

/**
 * Whether the answer tells, event by event, what one customer did: the customer's own timeline, and one of another object that
 * tells the events of its customer beside its own, as it does unless it says which related objects it means.
 */
function tellsOfOneCustomer({ kind, object, related }: Told): boolean {
  if (kind !== 'timeline') return false;
  return object === CUSTOMER || !Array.isArray(related) || related.includes(CUSTOMER);
}

/** @throws Failure 403 where somebody asks for a single customer who may only look at all of them together. */
export function demandForQuestion({ name, kind, scopes }: Caller, question: Told): void {
  if (scopes.includes('edit') || !tellsOfOneCustomer(question)) return;
  throw Failure.because({ status: 403 }, ({ access }) => ({
    message: access.mayNotSeeCustomers(name),
    hint: kind === 'program' ? access.needsScope('edit') : access.needsRole('editor'),
  }));
}
