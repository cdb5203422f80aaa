import { ShopEvent } from '@throughline/model';
import { timeOf } from '../facts/time.js';
import { type Outcome, type Reception, rejected, type WireRequest } from '../outcome.js';

/** Our own protocol: a JSON array of events as the model has them (or one of them), each with an outcome of its own. */
export function readOwn({ body }: WireRequest, reception: Reception): Outcome[] {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  return items.map((item) => readEvent(item, reception));
}

function readEvent(item: unknown, { at }: Reception): Outcome {
  const read = ShopEvent.safeParse(item);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the event' : issue.path.join('.');
    return rejected(`${where}: ${issue?.message ?? 'is not an event'}`, item);
  }
  const time = timeOf(read.data.time, undefined, at);
  if ('reason' in time) return rejected(`time: ${time.reason}`, item);
  return {
    kind: 'taken',
    events: [{ ...read.data, time: new Date(time.at).toISOString() }],
    objects: [],
    relations: [],
  };
}
