import { useAnswer } from '../api/queries.js';
import type { Exploring } from './Explore.js';
import { SEGMENT } from './only.js';

/** A value that journeys have, and how many do. */
export interface KnownValue {
  readonly value: string;
  readonly label: string;
  readonly journeys?: number;
}

const LISTED = 50;
/** What is still being typed is asked about once it can be a property. */
const PROPERTY = /^(device|channel|currency|system|(object\.)?(text|number)\..+)$/u;

/** The values of a property, those that most journeys have first; of segments, those of the shop. */
export function useValues(
  { asked, object, shop }: Pick<Exploring, 'asked' | 'object' | 'shop'>,
  property: string,
): readonly KnownValue[] {
  const isKnown = PROPERTY.test(property);
  const { data } = useAnswer(isKnown ? asked : null, {
    kind: 'variants',
    object,
    limit: 1,
    breakdown: { by: property, limit: LISTED },
  });
  if (property === SEGMENT) return shop.settings.segments.map(({ id, name }) => ({ value: id, label: name }));
  if (!isKnown) return [];
  return (data?.groups ?? []).flatMap(({ value, journeys }) =>
    value === '' ? [] : [{ value, label: value, journeys }],
  );
}
