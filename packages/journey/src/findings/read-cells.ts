import type { Cell } from '@throughline/decide';
import type { EventMatch, EventProperty } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { matchOf, type Match } from '../source/match.js';
import type { JourneyPart } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { cellsOf } from './cells.js';
import { episodes, type EpisodeCells, type EpisodeRule } from './episodes.sql.js';
import { maskOf, valuesIn } from './facets.js';
import type { Ground, Preparation, Prepared } from './prepare.js';
import type { Study } from './study.js';

/** What was counted for a study. */
export interface Counted {
  readonly study: Study;
  readonly facets: readonly EventProperty[];
  readonly cells: readonly Cell[];
  /** Hits by what they tell of themselves; none where it is the staying away that is looked into. */
  readonly meetings: readonly Meetings[];
  /** Share of the opportunities that belong to journeys, 0 … 1. */
  readonly known: number;
  /** Whether device and channel were recorded. */
  readonly recorded: boolean;
}

export interface Meetings {
  readonly facets: readonly string[];
  readonly hits: number;
}

/** What customers do when something went wrong. */
const TROUBLE: EventMatch = { activity: ['Ticket Opened', 'Return Requested', 'Order Cancelled'] };
const IN_CART: EventMatch = { activity: 'Product Added' };
/** As many matches as the bits of a mark tell apart. */
const MOST_BITS = 62;

/** Which journeys to count, and up to when. */
export interface Counting {
  readonly first: Date;
  readonly last: Date;
  readonly done?: Date;
  readonly part?: JourneyPart;
}

/** The cells of all studies, of as many as their marks allow in one reading of the journeys. */
export type Counts = readonly (readonly EpisodeCells[])[];

/** Counts all studies. */
export async function readCounts(
  inquiry: Inquiry<unknown>,
  { prepared, ground, counting }: CountsAsked,
): Promise<Counts> {
  const { facts, reader } = inquiry;
  const { part, ...frame } = counting;
  const counts: EpisodeCells[][] = [];
  for (const { marks, rules } of readingsOf(prepared.studies, inquiry, ground)) {
    const order = { ...ground.order, marks, codes: prepared.codes, ...(part && { part }) };
    const asked = episodes(journeySource(order), rules, { ...frame, zone: facts.settings.zone });
    counts.push(await reader.rows<EpisodeCells>(asked));
  }
  return counts;
}

export interface CountsAsked {
  readonly prepared: Preparation;
  readonly ground: Ground;
  readonly counting: Counting;
}

/** What counts say of each study. */
export async function countedBy(
  inquiry: Inquiry<unknown>,
  { prepared, ground }: Omit<CountsAsked, 'counting'>,
  counts: Counts,
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const [reading, { studies }] of readingsOf(prepared.studies, inquiry, ground).entries())
    for (const [at, each] of studies.entries()) {
      await inquiry.reader.pause();
      counted.push(countedOf(each, counts[reading]?.filter(({ study }) => study === at + 1) ?? []));
    }
  return counted;
}

interface Reading {
  readonly studies: Prepared[];
  readonly marks: Match[];
  readonly rules: EpisodeRule[];
}

function readingsOf(
  studies: readonly Prepared[],
  { facts }: Inquiry<unknown>,
  { outcome }: Ground,
): Reading[] {
  const readings: Reading[] = [];
  const shared = [outcome, TROUBLE, IN_CART].map((match) => matchOf(match, facts));
  let bits = new Map<string, number>();
  for (const prepared of studies) {
    let reading = readings.at(-1);
    if (reading === undefined || reading.marks.length > MOST_BITS - 2) {
      reading = { studies: [], marks: [...shared], rules: [] };
      bits = new Map();
      readings.push(reading);
    }
    const bitOf = (match: Match) => {
      const key = JSON.stringify(match);
      const known = bits.get(key) ?? reading.marks.push(match) - 1;
      bits.set(key, known);
      return known;
    };
    reading.studies.push(prepared);
    reading.rules.push(ruleOf(prepared, bitOf));
  }
  return readings;
}

function ruleOf({ study, opportunity, hit, facets }: Prepared, bitOf: (match: Match) => number): EpisodeRule {
  return {
    opportunity: bitOf(opportunity),
    hit: bitOf(hit),
    missing: study.missing ?? false,
    later: study.later ?? false,
    depth: study.depth ?? 'none',
    landmark: study.landmark ?? false,
    within: study.within,
    apart: study.apart,
    horizon: study.horizon,
    facets: maskOf(facets),
  };
}

function countedOf({ study, facets, known }: Prepared, counts: readonly EpisodeCells[]): Counted {
  const names = facets.map(({ property }) => property);
  const apart = study.missing === true ? names.indexOf('channel') : -1;
  const of = (meetings: 0 | 1) => counts.find(({ meeting }) => meeting === meetings);
  const met = of(1);
  return {
    study,
    facets: names.filter((_, at) => at !== apart),
    cells: cellsOf(of(0), facets, apart),
    meetings: (met?.code ?? []).map((code, at) => ({
      facets: valuesIn(code, facets),
      hits: met?.n[at] ?? 0,
    })),
    known,
    recorded: names.includes('device') && names.includes('channel'),
  };
}
