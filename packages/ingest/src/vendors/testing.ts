import type { ShopEvent } from '@throughline/model';
import type { Adapter, Outcome } from '../http/outcome.js';
import { reception, request } from '../http/testing.js';

export const ANN = {
  type: 'customer',
  id: '71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476',
};

/** What a reader makes of one delivery. */
export function read(reader: Adapter, topic: string, payload: object): Outcome[] {
  return reader(request({ topic, payload }), reception());
}

/** The events of it, which has to be all that there is. */
export function eventsOf(outcomes: readonly Outcome[]): ShopEvent[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'taken') throw new Error(`not taken: ${JSON.stringify(outcome)}`);
    return outcome.events;
  });
}

/** What happened and when, by the ids of the events. */
export function factsOf(outcomes: readonly Outcome[]): Record<string, string> {
  return Object.fromEntries(eventsOf(outcomes).map(({ id, activity, time }) => [id, `${activity} ${time}`]));
}
