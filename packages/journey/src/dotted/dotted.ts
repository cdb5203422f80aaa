import type { DottedAnswer, DottedJourney, DottedQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, orderOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import { journeySource } from '../source/source.js';
import { countAll, drawn, MOST_DOTS, sampled, type DottedRow, type DrawnRow } from './dotted.sql.js';

/**
 * Data of a dotted chart (Song & van der Aalst, Supporting process mining by showing events at a glance, 2007): a row
 * for each journey, a dot for each event, in seconds. A period takes the journeys that start in it.
 * @throws QuestionError, StoreError as `askJourneys` does.
 */
export async function askDotted(
  store: EventStore,
  asked: Asked<DottedQuestion>,
  options: AskOptions = {},
): Promise<DottedAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const order = orderOf(inquiry, question.object, 'starting');
  const { count } = await reader.row<{ count: number }>(countAll(journeySource(order)));
  const draws = await reader.rows<DrawnRow>(drawn(journeySource(order), question.limit));
  const rows = await reader.rows<DottedRow>(sampled(journeySource(order), fitting(draws)));
  return {
    kind: 'dotted',
    ...shapeChart(rows, question, facts),
    count,
    cut: count - rows.length,
    meta: metaOf(inquiry, { journeys: count, types: [question.object] }),
  };
}

/** As many as the dots allow. */
function fitting(draws: readonly DrawnRow[]): string[] {
  let sum = 0;
  return draws.filter(({ dots }) => (sum += dots) <= MOST_DOTS).map(({ id }) => id);
}

/** @param rows by their start. */
function shapeChart(
  rows: readonly DottedRow[],
  { time, sort }: DottedQuestion,
  { nameOf }: ShopFacts,
): Pick<DottedAnswer, 'activities' | 'from' | 'journeys'> {
  const name = (number: number) => nameOf.get(number) ?? `#${number}`;
  const numbers = [...new Set(rows.flatMap(({ activities }) => activities))];
  const byName = numbers.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  const places = new Map(byName.map((number, place) => [number, place]));
  const from = rows[0]?.begun ?? null;
  const zero = (row: DottedRow) => (time === 'absolute' ? Date.parse(row.begun) - Date.parse(from ?? '') : 0);
  const shape = (row: DottedRow): DottedJourney => ({
    id: row.id,
    start: row.begun,
    activities: row.activities.map((number) => places.get(number) ?? 0),
    seconds: row.offsets.map((offset) => (zero(row) + offset) / 1000),
  });
  const sorted = sort === 'start' ? rows : [...rows].sort((a, b) => lengthOf(a) - lengthOf(b));
  return { activities: byName.map(name), from, journeys: sorted.map(shape) };
}

function lengthOf({ offsets }: DottedRow): number {
  return offsets.at(-1) ?? 0;
}
