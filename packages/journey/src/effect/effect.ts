import { gainOf, interruptedSeries, type InterruptedOutput } from '@throughline/decide';
import {
  dateOf,
  dayNumber,
  type EffectAnswer,
  type EffectQuestion,
  type NoEstimate,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated, type Estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf, tracedTypes } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import type { Study } from '../findings/study.js';
import { matchOf } from '../source/match.js';
import { journeySource } from '../source/source.js';
import { dailySeries, type DayRow } from './series.sql.js';
import { studyOf, within } from './study-of.js';

const HOUR = 3_600_000;

const NOBODY: NoEstimate = {
  reason: 'Neither customers nor sessions are known, or nothing came in: there are no journeys to follow.',
  hint: 'Import events that tell of customers or sessions.',
};

/**
 * What a change did to what a finding is about: its share by day inside and outside its segment, and the `interrupted-series`
 * model of docs/models.md over them; in money where the finding's price is given.
 *
 * @throws QuestionError where no finding has that name; StoreError as every question does.
 */
export async function askEffect(
  store: EventStore,
  asked: Asked<EffectQuestion>,
  options: AskOptions = {},
): Promise<EffectAnswer> {
  const inquiry = await inquire(store, asked, options);
  const study = studyOf(inquiry.question);
  const types = tracedTypes(inquiry.facts);
  const objectType = ['customer', 'session'].find((type) => types.includes(type));
  const days = objectType === undefined ? [] : await readDays(inquiry, study, objectType);
  const known = days.length === 0 ? { estimate: null, cannotEstimate: NOBODY } : await measure(inquiry, days);
  const counted = days.reduce((sum, { inside, outside }) => sum + inside.n + (outside?.n ?? 0), 0);
  const meta = metaOf(inquiry, { journeys: counted, types: objectType === undefined ? [] : [objectType] });
  return { ...shape(inquiry, known, days), meta };
}

type Day = Parameters<typeof interruptedSeries.run>[0]['days'][number];

async function readDays(inquiry: Inquiry<EffectQuestion>, study: Study, objectType: string): Promise<Day[]> {
  const { facts, question, reader } = inquiry;
  const { from, to } = facts.log;
  if (from === null || to === null) return [];
  const order = orderOf(inquiry, objectType, 'touching');
  const marks = [study.opportunity, study.hit, within(study.opportunity, question.inside)];
  const source = journeySource({ ...order, marks: marks.map((match) => matchOf(match, facts)) });
  const last = new Date((order.span?.to ?? new Date(to)).getTime() - study.within);
  const { zone } = facts.settings;
  const rows = await reader.rows<DayRow>(
    dailySeries(source, {
      within: study.within,
      apart: Math.max(study.within, HOUR),
      missing: study.missing ?? false,
      later: study.later ?? false,
      last,
      zone,
    }),
  );
  const bounds = {
    first: dayNumber((order.span?.from ?? new Date(from)).getTime(), zone),
    last: dayNumber(last.getTime(), zone),
  };
  return everyDay(rows, bounds, Object.keys(question.inside).length > 0);
}

/** One entry for each day of the stretch, those on which nothing came among them. */
function everyDay(
  rows: readonly DayRow[],
  { first, last }: { first: number; last: number },
  compared: boolean,
): Day[] {
  const known = new Map(rows.map((row) => [`${row.day}:${row.inside}`, { n: row.n, hits: row.hits }]));
  const none = { n: 0, hits: 0 };
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const day = dateOf(first + at);
    const inside = known.get(`${day}:1`) ?? none;
    return { day, inside, ...(compared ? { outside: known.get(`${day}:0`) ?? none } : {}) };
  });
}

function measure(
  { decide, question }: Inquiry<EffectQuestion>,
  days: readonly Day[],
): Promise<Estimated<InterruptedOutput>> {
  const input = interruptedSeries.input.parse({ days, changed: question.changed });
  return estimated(() => decide(interruptedSeries, input));
}

function shape(
  { facts, question }: Inquiry<EffectQuestion>,
  { estimate, cannotEstimate }: Estimated<InterruptedOutput>,
  days: readonly Day[],
): Omit<EffectAnswer, 'meta'> {
  const { finding, changed, price } = question;
  const gone = estimate?.gone ?? null;
  const loss = price === undefined ? null : { estimate: price.perMonth, low: price.low, high: price.high };
  return {
    kind: 'effect',
    currency: facts.settings.currency,
    finding,
    changed,
    method: estimate?.method ?? null,
    verdict: estimate?.verdict ?? 'cannot-estimate',
    share: estimate?.share ?? null,
    gone,
    perMonth: gone === null || loss === null ? null : gainOf(gone, loss),
    excess: estimate?.excess ?? null,
    days: estimate?.days ?? { before: 0, after: 0 },
    wait: estimate?.wait ?? null,
    apart: estimate?.apart ?? null,
    asOf: days.at(-1)?.day ?? null,
    series: estimate?.series ?? days.map(shares),
    cannotEstimate,
  };
}

/** A day as it was counted, where nothing could be estimated. */
function shares({ day, inside, outside }: Day): EffectAnswer['series'][number] {
  const share = (counted: Day['inside'] | undefined): number | null =>
    counted === undefined || counted.n === 0 ? null : counted.hits / counted.n;
  return { day, inside: share(inside), outside: share(outside), expected: null };
}
