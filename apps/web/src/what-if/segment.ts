import { segmentFilters } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import type { Segment } from './levers.js';

type Asking = NonNullable<QuestionOf<'journeys'>['where']>[number];

/** A segment as conditions over journeys; what events alone say, any event of the journey may say. */
export function conditionsOf(segment: Segment): Asking[] {
  return Object.entries(segment).map(([property, value]) =>
    property === 'device' || property === 'channel'
      ? { journey: property, value }
      : { with: { where: segmentFilters(property, value) } },
  );
}
