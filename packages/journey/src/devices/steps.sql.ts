import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

export interface ReachedRow {
  readonly device: string;
  /** Journeys that got to each step, in order. */
  readonly reached: readonly number[];
}

/**
 * Journeys of each device that get to each step, one after the other. Each step is taken at its first chance after the one
 * before: without a time limit no other choice gets further.
 * @param order whose marks are the steps.
 */
export function reachedSteps(order: JourneyOrder, steps: number): Statement {
  const source = journeySource(order);
  const places = Array.from({ length: steps }, (_, step) => {
    const after = step === 0 ? 'true' : `place${step - 1} > 0 AND place > place${step - 1}`;
    return `arrayFirstIndex((mark, place) -> bitTest(mark, ${step}) AND ${after}, marks, arrayEnumerate(marks)) AS place${step}`;
  });
  const got = places.map((_, step) => `place${step} > 0`).join(', ');
  const sql = `
SELECT told AS device, sumForEach(got) AS reached
FROM ${source.everyShard(`
  SELECT toString(device) AS told, arrayMap(each -> toUInt64(each), [${got}]) AS got
  FROM (SELECT device, ${places.join(',\n    ')} FROM ${source.journeys})`)}
GROUP BY told`;
  return source.binder.statement(sql);
}
