import { NO_EPISODES, type Arm, type Cell } from '@throughline/decide';
import type { EventMatch, EventProperty } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { cells, hitDays, type CellRow, type HitRow } from './cells.sql.js';
import { facetsOf } from './facets.js';
import type { Study } from './study.js';

/** What was counted for a study. */
export interface Counted {
  readonly study: Study;
  readonly facets: readonly EventProperty[];
  readonly cells: readonly Cell[];
  /** Journeys and days with a hit, by facet values; none where it is the staying away that is looked into. */
  readonly hitDays: readonly HitRow[];
}

/** What every study of one answer is counted over. */
export interface Ground {
  /** Journeys of customers, or of sessions where customers are not known, without cuts. */
  readonly order: JourneyOrder;
  readonly outcome: EventMatch;
  /** The stretch of time that is asked about. */
  readonly first: Date;
  readonly last: Date;
}

/** Counts a study; null where the shop has none of its activities. */
export async function readCells(
  { facts, reader }: Inquiry<unknown>,
  study: Study,
  { order, outcome, first, last }: Ground,
): Promise<Counted | null> {
  const marks = [study.opportunity, study.hit, outcome].map((match) => matchOf(match, facts));
  if (marks.some(({ ways }) => ways.every(({ numbers }) => numbers?.length === 0))) return null;
  const facets = await facetsOf(reader, study, { facts, source: journeySource(order) });
  const events = { any: [study.opportunity, study.hit, outcome].flatMap(singlesOf) };
  const source = journeySource({ ...order, where: [...order.where, { events }], marks, facets });
  const rule = {
    within: study.within,
    horizon: study.horizon,
    missing: study.missing ?? false,
    first,
    last: new Date(last.getTime() - study.horizon),
    zone: facts.settings.zone,
  };
  const counted = cellsOf(await reader.rows<CellRow>(cells(source, rule)));
  const days = rule.missing ? [] : await reader.rows<HitRow>(hitDays(source, rule));
  return { study, facets, cells: counted, hitDays: days };
}

function singlesOf(match: EventMatch) {
  return 'any' in match ? match.any : [match];
}

/** Rows of hit and spared episodes, put together by what they have in common. */
function cellsOf(rows: readonly CellRow[]): Cell[] {
  const all = new Map<string, Cell>();
  for (const row of rows) {
    const key = JSON.stringify([row.facetValues, row.returning, row.quarter]);
    const known = all.get(key) ?? {
      facets: row.facetValues,
      strata: [String(row.returning), String(row.quarter)],
      hit: NO_EPISODES,
      spared: NO_EPISODES,
    };
    all.set(key, { ...known, [row.exposed === 1 ? 'hit' : 'spared']: armOf(row) });
  }
  return [...all.values()];
}

function armOf({ n, reached, worth, squares }: CellRow): Arm {
  return { n, reached, worth, squares };
}
