import { NO_EPISODES, type Arm, type Cell } from '@throughline/decide';
import type { EventMatch, EventProperty } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { cells, knownShare, meetings, type CellRow, type HitRow, type KnownRow } from './cells.sql.js';
import { facetsOf } from './facets.js';
import type { Study } from './study.js';

/** What was counted for a study. */
export interface Counted {
  readonly study: Study;
  readonly facets: readonly EventProperty[];
  readonly cells: readonly Cell[];
  /** First meetings with a hit, by facet values; none where it is the staying away that is looked into. */
  readonly meetings: readonly HitRow[];
  /** Share of the spared who met a hit later. */
  readonly alsoMet: number;
  /** Share of the opportunities, known or not whose, that belong to journeys, 0 … 1. */
  readonly known: number;
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

/** What is given back of orders that were made before. */
const REFUNDS: EventMatch = { activity: ['Return Refunded', 'Order Cancelled'] };

/** Counts a study; null where the shop has none of its activities. */
export async function readCells(
  { facts, reader }: Inquiry<unknown>,
  study: Study,
  { order, outcome, first, last }: Ground,
): Promise<Counted | null> {
  const needed = [study.opportunity, study.hit, outcome];
  const seen = needed.map((match) => matchOf(match, facts));
  if (seen.some(({ ways }) => ways.every(({ numbers }) => numbers?.length === 0))) return null;
  const counted = study.refunds === true ? [...needed, REFUNDS] : needed;
  const facets = await facetsOf(reader, study, { facts, source: journeySource(order) });
  const events = { any: counted.flatMap(singlesOf) };
  const marks = counted.map((match) => matchOf(match, facts));
  const source = journeySource({ ...order, where: [...order.where, { events }], marks, facets });
  const rule = {
    within: study.within,
    horizon: study.horizon,
    missing: study.missing ?? false,
    later: study.later ?? false,
    first,
    last: new Date(last.getTime() - study.horizon),
    zone: facts.settings.zone,
  };
  const apart = rule.missing ? facets.indexOf('channel') : -1;
  const rows = await reader.rows<CellRow>(cells(source, rule));
  const met = rule.missing ? [] : await reader.rows<HitRow>(meetings(source, rule));
  const [opportunity] = seen;
  const share =
    opportunity === undefined
      ? []
      : await reader.rows<KnownRow>(
          knownShare(journeySource(order), { facts, objectType: order.objectType, match: opportunity }),
        );
  return {
    study,
    facets: facets.filter((_, at) => at !== apart),
    cells: cellsOf(rows, apart),
    meetings: met,
    alsoMet: rule.missing ? 0 : alsoMetOf(rows),
    known: knownOf(share),
  };
}

function alsoMetOf(rows: readonly CellRow[]): number {
  const spared = rows.filter(({ exposed }) => exposed === 0);
  const episodes = spared.reduce((sum, { n }) => sum + n, 0);
  return episodes === 0 ? 0 : spared.reduce((sum, { later }) => sum + later, 0) / episodes;
}

/** An event of two customers counts twice: more than all is all. */
function knownOf([row]: readonly KnownRow[]): number {
  return row === undefined || row.known === 0 ? 1 : Math.min(1, row.known / row.events);
}

function singlesOf(match: EventMatch) {
  return 'any' in match ? match.any : [match];
}

/**
 * Rows of hit and spared episodes, put together by what they have in common.
 * @param apart place of a facet that is adjusted for and never reported: who comes by another channel wants something else,
 * so that fewer go on is no fault of the step.
 */
function cellsOf(rows: readonly CellRow[], apart: number): Cell[] {
  const all = new Map<string, Cell>();
  for (const row of rows) {
    const key = JSON.stringify([row.facetValues, row.returning, row.quarter]);
    const known = all.get(key) ?? {
      facets: row.facetValues.filter((_, at) => at !== apart),
      strata: [String(row.returning), row.facetValues[apart] ?? '', String(row.quarter)],
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
