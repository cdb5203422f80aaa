import { startOfDay, type QueueSeries, type ThroughputAnswer } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { QuestionError } from '../answer/question-error.js';
import type { Reader } from '../answer/reader.js';
import { journeySource } from '../source/source.js';
import type { GapRow } from './flow.sql.js';
import { queues, type QueueRow } from './load.sql.js';
import type { Extent, ThroughputPlan } from './plan.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Stretches that one answer tells, and activities whose queues it tells: those that are waited for most. */
const MOST_BUCKETS = 2000;
const MOST_QUEUES = 20;

export interface QueueRows {
  readonly extent: Extent;
  readonly waited: readonly GapRow[];
  readonly rows: readonly QueueRow[];
}

/** @throws QuestionError where the stretches are too many to tell. */
export async function fetchQueues(
  reader: Reader,
  { order, question, facts }: ThroughputPlan,
  { extent, gaps }: { readonly extent: Extent; readonly gaps: readonly GapRow[] },
): Promise<QueueRows> {
  const { bucket } = question;
  if ((extent.to - extent.from) / (bucket === 'day' ? DAY : HOUR) > MOST_BUCKETS) throw tooMany(bucket);
  const waited = gaps
    .filter(({ key }) => key < 65_536)
    .sort((a, b) => b.sum - a.sum || a.key - b.key)
    .slice(0, MOST_QUEUES);
  const activities = waited.map(({ key }) => key);
  if (activities.length === 0) return { extent, waited, rows: [] };
  const { zone } = facts.settings;
  const rows = await reader.rows<QueueRow>(queues(journeySource(order), activities, { bucket, zone }));
  return { extent, waited, rows };
}

function tooMany(bucket: 'hour' | 'day'): QuestionError {
  return QuestionError.because('bucket', ({ manyBuckets }) => manyBuckets(bucket, MOST_BUCKETS));
}

/** Queues as they grew and shrank. */
export function shapeQueues(
  { extent, waited, rows }: QueueRows,
  { question, facts }: ThroughputPlan,
): NonNullable<ThroughputAnswer['queues']> {
  const { bucket } = question;
  const found = rows.map((row) => row.bucket * 1000);
  const from =
    found.length === 0 ? [] : bucketsOf(Math.min(...found), Math.max(...found), bucket, facts.settings.zone);
  const byActivity = groupBy(rows, ({ activity }) => activity);
  const span = Math.max(1, extent.to - extent.from);
  const steps = waited.map(({ key, sum }): QueueSeries => {
    const turns = new Map((byActivity.get(key) ?? []).map((row) => [row.bucket * 1000, row]));
    const arrivals = from.map((start) => turns.get(start)?.arrived ?? 0);
    const departures = from.map((start) => turns.get(start)?.left ?? 0);
    let waiting = 0;
    const length = arrivals.map((arrived, at) => (waiting += arrived - (departures[at] ?? 0)));
    const peak = Math.max(0, ...length);
    const activity = facts.nameOf.get(key) ?? `#${key}`;
    return { activity, arrivals, departures, length, mean: sum / span, peak };
  });
  return { bucket, from: from.map((start) => new Date(start).toISOString()), steps };
}

/** Days of the shop's calendar are 23 to 25 hours long. */
function bucketsOf(first: number, last: number, bucket: 'hour' | 'day', zone: string): number[] {
  const starts: number[] = [];
  const after = (start: number) => (bucket === 'hour' ? start + HOUR : startOfDay(start + 1.5 * DAY, zone));
  for (let start = first; start <= last; start = after(start)) starts.push(start);
  return starts;
}
