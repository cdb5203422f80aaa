import type { ReplayAnswer, ReplayEdge, ReplayQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import { endsOf } from '../map/compute.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import {
  arrivals,
  extent,
  moves,
  PARTS,
  parts,
  type ArrivalRow,
  type ExtentRow,
  type MovesRow,
  type PartRow,
} from './replay.sql.js';

/**
 * The token replay of stored journeys on the directly-follows graph, as animations of process maps play it (van der Aalst,
 * Process Mining, 2016, section 10.5): of each edge its moves, in whole seconds since the first event. Edges and their counts are
 * those of `map`. Bounded by `limit`: of more moves those of whole journeys are told, drawn by the hash of their ids. A period
 * takes the journeys that start in it.
 * @throws QuestionError, StoreError as `askJourneys` does.
 */
export async function askReplay(
  store: EventStore,
  asked: Asked<ReplayQuestion>,
  options: AskOptions = {},
): Promise<ReplayAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const order = stepsOf(inquiry, question.object, 'starting');
  const whole = await reader.row<ExtentRow>(extent(journeySource(order)));
  const played = whole.journeys === 0 ? NOTHING : await read({ reader, order, question, whole });
  const { activities, edges } = shapeEdges(played.rows, facts);
  const told = edges.reduce((sum, { starts }) => sum + starts.length, 0);
  return {
    kind: 'replay',
    object: question.object,
    from: whole.journeys === 0 ? null : new Date(whole.begun).toISOString(),
    to: whole.journeys === 0 ? null : new Date(whole.done).toISOString(),
    activities,
    edges,
    journeys: whole.journeys,
    moves: whole.moves,
    cut: whole.moves - told,
    arrivals: played.arrivals,
    meta: metaOf(inquiry, { journeys: whole.journeys, types: [question.object] }),
  };
}

interface Read {
  readonly rows: readonly MovesRow[];
  readonly arrivals: ReplayAnswer['arrivals'];
}

const NOTHING: Read = { rows: [], arrivals: { every: 1, counts: [] } };

interface Reading {
  readonly reader: Reader;
  readonly order: JourneyOrder;
  readonly question: ReplayQuestion;
  readonly whole: ExtentRow;
}

async function read({ reader, order, question, whole }: Reading): Promise<Read> {
  const { begun, done } = whole;
  const every = Math.max(1, Math.ceil((done - begun + 1) / 1000 / question.bins));
  const bars = await reader.rows<ArrivalRow>(arrivals(journeySource(order), begun, every));
  const upTo =
    whole.moves <= question.limit
      ? PARTS
      : partsWithin(await reader.rows<PartRow>(parts(journeySource(order))), question.limit);
  const rows = await reader.rows<MovesRow>(moves(journeySource(order), { begun, upTo }));
  const counts = Array.from({ length: Math.floor((done - begun) / 1000 / every) + 1 }, () => 0);
  for (const { bar, journeys } of bars) counts[bar] = journeys;
  return { rows, arrivals: { every, counts } };
}

/** As many parts from the first on as the limit allows. */
function partsWithin(rows: readonly PartRow[], limit: number): number {
  let sum = 0;
  return rows.find(({ moves: own }) => (sum += own) > limit)?.part ?? PARTS;
}

function shapeEdges(
  rows: readonly MovesRow[],
  { nameOf }: ShopFacts,
): Pick<ReplayAnswer, 'activities' | 'edges'> {
  const name = (number: number) => nameOf.get(number) ?? `#${number}`;
  const numbers = [...new Set(rows.flatMap(({ edge }) => Object.values(endsOf(edge))))];
  const byName = numbers.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  const places = new Map(byName.map((number, place) => [number, place]));
  const shape = ({ edge, count, starts, seconds }: MovesRow): ReplayEdge => {
    const { from, to } = endsOf(edge);
    return {
      from: places.get(from) ?? 0,
      to: places.get(to) ?? 0,
      count,
      starts: [...starts],
      seconds: [...seconds],
    };
  };
  return { activities: byName.map(name), edges: rows.map(shape) };
}
