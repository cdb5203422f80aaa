import type { Inquiry } from '../../answer/inquiry.js';
import { placeActivities, type Placement } from '@throughline/model';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { Candidate, Terms } from '../judge.js';
import { lowScoreMatch } from '../low-scores.js';
import type { Missing } from '../missing.js';
import type { Ground } from '../prepare.js';
import { DAY } from '../study.js';
import { candidateOf } from './candidates.js';
import { apartOf, comparedBy, type Apart, type Compared, type Wanted } from './compare.js';
import { concentratedIn } from './concentrated.js';
import { ordersOnLine, type OrderRow } from './counts.sql.js';
import { expectedOf } from './expected.js';
import type { OrderLine } from './line.js';
import { TROUBLES } from './outcomes.js';
import { lineMarks, placesByNumber, readLine, timesFor } from './read-line.js';
import { lowScores } from './scores.sql.js';

/** What was looked at: each thing that may happen to an order on its line, against each outcome. */
interface Looked {
  readonly candidates: Candidate[];
  readonly lookedAt: number;
  /** Steps that orders should take and that never came in. */
  readonly missing: readonly Missing[];
}
const MONTH = (365.25 / 12) * DAY;

/**
 * Orders on the way that most of them take: who leaves out a step, does it twice or too early, meets what most do not or waits long,
 * and what comes of it; and what happens to some after their order that goes with another one.
 */
export async function lookAtOrders(inquiry: Inquiry<unknown>, ground: Ground, terms: Terms): Promise<Looked> {
  const span = ground.last.getTime() - ground.first.getTime();
  const { horizon, within } = timesFor(span);
  const line = await readLine(inquiry, ground, within);
  const missing = missingOf(inquiry, ground);
  if (line === null) return { candidates: [], lookedAt: 0, missing };
  const rows = await readOrders(inquiry, ground, { line, within, horizon });
  const compared = comparedBy(rows);
  const told = { line, facets: ['device', 'channel'] } as const;
  const months = Math.max((span - horizon) / MONTH, 1 / 30);
  const wanted = troubles(compared, placesOf(inquiry, line), line);
  const bad = apartOf(wanted);
  const found = clearest(bad.apart);
  const own = concentratedIn(wanted, found, told.facets);
  const good = apartOf(touchpoints(compared, placesOf(inquiry, line)));
  const candidates = [
    ...found.map((apart) => candidateOf(apart, { ...told, strength: false }, { ...terms, months })),
    ...own.apart.map((apart) =>
      candidateOf(apart, { ...told, strength: false, within: apart }, { ...terms, months }),
    ),
    ...good.apart.map((apart) => candidateOf(apart, { ...told, strength: true }, { ...terms, months })),
  ];
  return {
    candidates: candidates.filter((each) => each !== null),
    lookedAt: bad.lookedAt + own.lookedAt + good.lookedAt,
    missing,
  };
}

function missingOf({ facts }: Inquiry<unknown>, { line, outcome }: Ground): Missing[] {
  const unseen = line === undefined ? [] : expectedOf(line, outcome, facts).unseen;
  return unseen.map((step) => ({
    detector: 'deviations',
    why: ({ missing, called }) => missing.step(called(step)),
  }));
}

interface OrdersRead {
  readonly line: OrderLine;
  readonly within: number;
  readonly horizon: number;
}

async function readOrders(
  inquiry: Inquiry<unknown>,
  { order, outcome, first, last }: Ground,
  { line, within, horizon }: OrdersRead,
): Promise<OrderRow[]> {
  const { facts, reader } = inquiry;
  const marks = lineMarks(outcome).map((match) => matchOf(match, facts));
  const source = journeySource({ ...order, marks, marked: true });
  const asked = {
    first,
    last,
    within,
    horizon,
    whatOf: placesByNumber(line, facts),
    steps: line.steps.length + 1,
    slow: line.slow,
    lowScores: lowScores(source, order, matchOf(await lowScoreMatch(inquiry), facts)),
  };
  return reader.rows<OrderRow>(ordersOnLine(source, asked));
}

/** Where what is beside the line stands on the blueprint, by its place. */
function placesOf({ facts }: Inquiry<unknown>, { steps, others }: OrderLine): ReadonlyMap<number, Placement> {
  const placed = placeActivities(
    others.map(({ name: activity }) => ({ activity })),
    facts.settings,
  );
  return new Map(
    others.flatMap(({ name }, at) => {
      const place = placed.get(name);
      return place === undefined ? [] : [[at + steps.length + 2, place] as const];
    }),
  );
}

/** What more do is how the work is done, and no deviation; unless it is told how it should be done. */
const MOST_DEVIATE = 0.25;
/** What mostly comes after some trouble is part of it. */
const MOST_TROUBLED = 0.5;

/** Each deviation from the line, each wait on it, and each thing behind the scenes that not all meet, against each outcome. */
function troubles(
  compared: readonly Compared[],
  places: ReadonlyMap<number, Placement>,
  { isExpected }: OrderLine,
): Wanted[] {
  return compared
    .filter(({ kind, place, hits, all, troubled }) => {
      if (troubled > MOST_TROUBLED) return false;
      if (kind === 'slow') return true;
      if (kind === 'beside') return BEHIND.has(places.get(place)?.lane ?? '');
      return isExpected || hits <= MOST_DEVIATE * all;
    })
    .flatMap((each) => [
      ...TROUBLES.map((outcome) => ({ compared: each, outcome, more: true })),
      { compared: each, outcome: 'again' as const, more: false },
    ]);
}

const BEHIND: ReadonlySet<string> = new Set(['backstage', 'support']);

/** Mails, points, service, and all else that customers see of the shop after an order. */
function touchpoints(compared: readonly Compared[], places: ReadonlyMap<number, Placement>): Wanted[] {
  return compared
    .filter(({ kind, place }) => {
      const { stage, lane } = places.get(place) ?? {};
      return kind === 'beside' && (stage === 'retention' || (stage === 'fulfilment' && lane !== 'backstage'));
    })
    .map((each) => ({ compared: each, outcome: 'again', more: true }));
}

/** Of each thing, the outcome that goes with it most clearly. */
function clearest(apart: readonly Apart[]): Apart[] {
  const best = new Map<Compared, Apart>();
  for (const each of apart) {
    const before = best.get(each.compared);
    if (before === undefined || each.q < before.q) best.set(each.compared, each);
  }
  return [...best.values()];
}
