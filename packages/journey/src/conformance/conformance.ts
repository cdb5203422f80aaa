import type { ConformanceAnswer, ConformanceQuestion } from '@throughline/model';
import type { EventStore, Statement } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { byName } from '../answer/order.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import type { Promised } from '../promises/promise.js';
import type { PromiseQuery } from '../promises/promises.sql.js';
import { journeySource } from '../source/source.js';
import {
  goers,
  lateAt,
  lateOnes,
  listed,
  ways,
  type GoerRow,
  type IdRow,
  type LateRow,
  type WayRow,
} from './conformance.sql.js';
import { pageInPieces, type AskPage } from './in-pieces.js';
import { judge, type Judged } from './judge.js';
import { planConformance, type ConformancePlan } from './plan.js';
import { shapeConformance } from './shape.js';

/**
 * Journeys against an expected path: which steps they skip, add, make out of order or too late, and how well they fit.
 * Fitness is that of an optimal alignment, worked out once for each way that journeys go; see `align`. Lateness does not
 * touch it. A period takes the journeys that start in it.
 *
 * @throws QuestionError where there is no path, or the question names what the shop has not.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askConformance(
  store: EventStore,
  asked: Asked<ConformanceQuestion>,
  options: AskOptions = {},
): Promise<ConformanceAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { reader, facts } = inquiry;
  const plan = await planConformance(inquiry, options);
  const rows = await reader.rows<WayRow>(ways(journeySource(plan.order), plan.only, plan.worth));
  const judged = rows.map((row) => judge(row, plan));
  const shaped = shapeConformance(plan, judged, await readLate(reader, plan));
  return {
    kind: 'conformance',
    currency: facts.settings.currency,
    ...shaped,
    worst: await readWorst(reader, plan, judged),
    ...(await readList(reader, plan, judged)),
    meta: metaOf(inquiry, { journeys: shaped.journeys, types: [plan.question.object] }),
  };
}

/** One pass for each name of steps that have a time. */
async function readLate(reader: Reader, plan: ConformancePlan) {
  const late = [];
  const timed = timesOf(plan);
  for (const activity of new Set(timed.map(({ promise }) => promise.name))) {
    const steps = timed.filter(({ promise }) => promise.name === activity);
    const { late: journeys, times, worth } = await reader.row<LateRow>(lateAt(plan.order, steps, plan.worth));
    late.push({ kind: 'late' as const, activity, journeys, times, worth });
  }
  return late;
}

/** The steps of the path that have a time, each as a promise. */
function timesOf({ path, order, goal, facts }: ConformancePlan): PromiseQuery[] {
  const now = new Date(facts.log.to ?? 0);
  return path.flatMap(({ within, names, numbers }, place) => {
    if (within === null) return [];
    const promise: Promised = {
      name: names.join(' or '),
      from: place === 0 ? null : [...(path[place - 1]?.numbers ?? [])],
      to: [...numbers],
      due: { kind: 'clock', milliseconds: within },
    };
    return [{ order, promise, goal, now }];
  });
}

/** Those who deviate in one way, by id. */
async function readList(
  reader: Reader,
  plan: ConformancePlan,
  judged: readonly Judged[],
): Promise<Pick<ConformanceAnswer, 'list'>> {
  const { list } = plan.question;
  if (list === undefined) return {};
  const { kind, step } = list;
  const rows = async (statement: Statement) => (await reader.rows<IdRow>(statement)).map(({ id }) => id);
  if (kind === 'late') {
    const steps = timesOf(plan).filter(({ promise }) => promise.name === step);
    if (steps.length === 0) return { list: { total: 0, objects: [] } };
    const { late: total } = await reader.row<LateRow>(lateAt(plan.order, steps, plan.worth));
    return { list: { total, objects: await rows(lateOnes(plan.order, steps, list)) } };
  }
  const ways = judged.filter(({ deviations }) =>
    deviations.some((each) => each.kind === kind && each.activity === step),
  );
  const total = ways.reduce((sum, { row }) => sum + row.journeys, 0);
  const hashes = ways.map(({ row }) => row.hash);
  const ask: AskPage = (some, page) =>
    rows(listed(journeySource(plan.order), plan.only, { hashes: some, ...page }));
  return {
    list: {
      total,
      objects: [...(await pageInPieces(ask, hashes, { limit: list.limit, offset: list.offset }))],
    },
  };
}

/** Journeys of the ways that fit least. */
async function readWorst(
  reader: Reader,
  { order, only, question }: ConformancePlan,
  judged: readonly Judged[],
): Promise<ConformanceAnswer['worst']> {
  const { limit } = question;
  const fitness = new Map(judged.map(({ row, alignment }) => [row.hash, alignment.fitness]));
  const hashes = leastFitting(judged, limit);
  if (hashes.length === 0) return [];
  const rows = await reader.rows<GoerRow>(goers(journeySource(order), only, { hashes, limit }));
  return rows
    .map(({ id, hash }) => ({ id, fitness: fitness.get(hash) ?? 1 }))
    .sort((a, b) => a.fitness - b.fitness || byName(a.id, b.id))
    .slice(0, limit);
}

/** As many ways as hold so many journeys; those that fit are none of them. */
function leastFitting(judged: readonly Judged[], limit: number): string[] {
  let journeys = 0;
  return judged
    .filter(({ alignment }) => alignment.cost > 0)
    .sort((a, b) => a.alignment.fitness - b.alignment.fitness || byName(a.row.hash, b.row.hash))
    .filter(({ row }) => (journeys += row.journeys) - row.journeys < limit)
    .map(({ row }) => row.hash);
}
