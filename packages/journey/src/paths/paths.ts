import type { PathsAnswer, PathsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { fetchPaths } from './fetch.js';
import { planPaths } from './plan.js';
import { shapePaths } from './shape.js';

/**
 * How journeys go on from a step, or come to one, step by step. A journey is one run, or several where `gap` cuts it;
 * a run has one path, from its first event that matches `from`, or several with `entry: "every"`. At each step, and
 * at each node of it, entered = continued + other + dropped, and what is entered at a step is what went on from the
 * one before and what begins there: nothing is lost, however few nodes are listed. With `to` alone, steps are counted
 * so that `to` stands at the last one. A period takes what happened in it.
 *
 * @throws QuestionError where the question cannot be answered as asked.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askPaths(
  store: EventStore,
  asked: Asked<PathsQuestion>,
  options: AskOptions = {},
): Promise<PathsAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { reader, question } = inquiry;
  const plan = await planPaths(inquiry);
  const { rows, listing, journeys } = await fetchPaths(reader, plan);
  const shaped = shapePaths(rows, listing);
  const meta = metaOf(inquiry, { journeys: journeys ?? shaped.runs, types: [question.object] });
  return { kind: 'paths', ...shaped, meta };
}
