import { Failure } from '../failure.js';
import type { Caller } from './caller.js';

const CUSTOMER = 'customer';

/** As it was sent, or kept: what makes no sense in it is told where it is read. */
interface Told {
  readonly kind: string;
  readonly object?: unknown;
  readonly related?: unknown;
  readonly ids?: unknown;
  readonly customers?: unknown;
  readonly to?: unknown;
}

/**
 * Whether the answer tells, event by event, what one customer did: the customer's own timeline, and one of another object that
 * tells the events of its customer beside its own, as it does unless it says which related objects it means. And whether it is about
 * customers that the question names.
 */
function tellsOfOneCustomer({ kind, object, related, ids, customers, to }: Told): boolean {
  if (kind === 'timeline')
    return object === CUSTOMER || !Array.isArray(related) || related.includes(CUSTOMER);
  const named = customers ?? (object === CUSTOMER ? ids : undefined);
  return named !== undefined || (typeof to === 'object' && to !== null && 'customers' in to);
}

/** True for those who may look at customers together, and at none by itself. */
export const seesTogetherOnly = ({ scopes }: Caller): boolean => !scopes.includes('edit');

/** @throws Failure 403 where somebody asks for a single customer who may only look at all of them together. */
export function demandForQuestion(caller: Caller, question: Told): void {
  if (!seesTogetherOnly(caller) || !tellsOfOneCustomer(question)) return;
  const { name, kind } = caller;
  throw Failure.because({ status: 403 }, ({ access }) => ({
    message: access.mayNotSeeCustomers(name),
    hint: kind === 'program' ? access.needsScope('edit') : access.needsRole('editor'),
  }));
}
