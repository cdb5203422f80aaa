import type { EventProperty } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { JourneySource } from '../source/source.js';
import { facetsOfEvents, type FacetRow } from './cells.sql.js';
import type { Study } from './study.js';

/** Properties with fewer values set nobody apart, those with more are names, not kinds. */
const VALUES = { least: 2, most: 40 } as const;
/** Share of the events that have to have a property. */
const LEAST_SHARE = 0.6;
/** Cells grow with every facet. */
const MOST_FACETS = 6;

/**
 * The properties by which a study's episodes are told apart: channel and device, and the text properties that its
 * opportunities have in common, those with the fewest values first.
 */
export async function facetsOf(
  reader: Reader,
  study: Study,
  { facts, source }: { readonly facts: ShopFacts; readonly source: JourneySource },
): Promise<EventProperty[]> {
  const rows = await reader.rows<FacetRow>(
    facetsOfEvents(source, { shop: facts.shop, activities: namesOf(study, facts) }),
  );
  const events = rows.find(({ facet }) => facet === '')?.events ?? 0;
  const kinds = rows
    .filter((row) => row.facet !== '' && row.events >= LEAST_SHARE * events)
    .filter(({ values }) => values >= VALUES.least && values <= VALUES.most)
    .sort((a, b) => a.values - b.values || (a.facet < b.facet ? -1 : 1))
    .map(({ facet }) => `text.${facet}`);
  return ['device', 'channel', ...kinds].slice(0, MOST_FACETS);
}

/** Incoming names of the activities at which a study's episodes begin. */
function namesOf({ opportunity }: Study, facts: ShopFacts): string[] {
  const singles = 'any' in opportunity ? opportunity.any : [opportunity];
  const names = singles.flatMap(({ activity = [] }) => activity);
  const numbers = names.flatMap((name) => activityNumbers(name, facts));
  return [...new Set(numbers)].flatMap((number) => facts.nameOf.get(number) ?? []);
}
