import type { SearchPart } from '../app/use-search-part.js';
import { periodIn } from './periods.js';
import { type Only, readOnly, writeOnly } from './only.js';

/** What all questions that are edited on screen share. Null: where the shop decides. */
export interface ExploreState {
  readonly object: string | null;
  /** The activities that are asked about, in order. */
  readonly activities: readonly string[];
  /** How far back from the last event, such as `30d`, or days: `2026-03-01..2026-03-31`; null: everything. */
  readonly last: string | null;
  /** What the answer is split by. */
  readonly by: string | null;
  /** The width of a cohort, where the question has cohorts. */
  readonly every: string | null;
  /** Whose journeys alone it is about; all of these hold. */
  readonly these: readonly Only[];
  /** The saved answer that was opened, by its id. */
  readonly saved: string | null;
}

/** Parameters stay readable; a comma within a name is escaped. */
export const exploreState: SearchPart<ExploreState> = {
  read: (search) => ({
    object: text(search['object']),
    activities: names(search['do']),
    last: periodIn(search['last']),
    by: text(search['by']),
    every: text(search['every']),
    these: readOnly(search['these']),
    saved: text(search['saved']),
  }),
  write: ({ object, activities, last, by, every, these, saved }) => ({
    ...(object === null ? {} : { object }),
    ...(activities.length === 0 ? {} : { do: activities.map(escaped).join(',') }),
    ...(last === null ? {} : { last }),
    ...(by === null ? {} : { by }),
    ...(every === null ? {} : { every }),
    ...(these.length === 0 ? {} : { these: writeOnly(these) }),
    ...(saved === null ? {} : { saved }),
  }),
};

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function names(value: unknown): readonly string[] {
  if (typeof value !== 'string' || value === '') return [];
  return value.split(',').map(unescaped);
}

function escaped(name: string): string {
  return name.replace(/[%,]/gu, encodeURIComponent);
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
