import { gainOf, interruptedSeries, type InterruptedOutput } from '@throughline/decide';
import {
  dateOf,
  dayNumber,
  type EffectAnswer,
  type EffectQuestion,
  type NoEstimate,
  startOfDate,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated, type Estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf, tracedTypes } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { outcomeOf } from '../findings/findings.js';
import { withScales } from '../findings/low-scores.js';
import { onLine, type OnLine, readOrderDays } from '../findings/orders/days.js';
import { SCORE, type Study } from '../findings/study.js';
import { matchOf } from '../source/match.js';
import { journeySource } from '../source/source.js';
import { dailySeries, type DayRow, type SeriesRule } from './series.sql.js';
import { nameOf, studyOf, within } from './study-of.js';
import { byExperiment, type ByExperiment } from './tested.js';

const HOUR = 3_600_000;

/**
 * What a change did to what a finding is about: its share by day inside and outside its segment, and the `interrupted-series`
 * model of docs/models.md over them; in money where the finding's price is given. Where an experiment tested the change, what it
 * shows is the effect, and the days stand beside it.
 *
 * @throws QuestionError where no finding has that name; StoreError as every question does.
 */
export async function askEffect(
  store: EventStore,
  asked: Asked<EffectQuestion>,
  options: AskOptions = {},
): Promise<EffectAnswer> {
  const inquiry = await inquire(store, asked, options);
  const types = tracedTypes(inquiry.facts);
  const objectType = ['customer', 'session'].find((type) => types.includes(type));
  const what = onLine(nameOf(inquiry.question));
  if (what !== null) return ofOrders(inquiry, what, objectType);
  const named = studyOf(inquiry.question, inquiry.facts);
  const { studies, unclear } = await withScales(inquiry, [named]);
  const [study] = studies;
  const days = objectType === undefined || !study ? [] : await readDays(inquiry, study, objectType);
  const { reasons } = inquiry.words;
  const none =
    objectType !== undefined && !study ? reasons.unclearScale(unclear[0] ?? SCORE) : reasons.nobody;
  const known = await measure(inquiry, days, none);
  const meta = metaOf(inquiry, {
    journeys: countOf(days),
    types: objectType === undefined ? [] : [objectType],
  });
  const followed = shape(inquiry, known, days);
  const { experiment } = inquiry.question;
  if (experiment === undefined || objectType === undefined || !study || days.length === 0)
    return { ...followed, meta };
  const order = orderOf(inquiry, objectType, 'touching');
  const rule = ruleOf(inquiry, study);
  const shown = await byExperiment(inquiry, { experiment, study, order, rule, usual: usualOf(days) });
  return { ...tested(followed, shown, lossOf(inquiry.question)), meta };
}

/** The same of what happens to orders on their line, by the day on which they were made. */
async function ofOrders(
  inquiry: Inquiry<EffectQuestion>,
  what: OnLine,
  objectType: string | undefined,
): Promise<EffectAnswer> {
  const { facts, question, words } = inquiry;
  const { finding, inside, changed, experiment } = question;
  const { from, to } = facts.log;
  if (objectType === undefined || from === null || to === null) {
    const known = await measure(inquiry, [], words.reasons.nobody);
    return { ...shape(inquiry, known, []), meta: metaOf(inquiry, { journeys: 0, types: [] }) };
  }
  const { zone } = facts.settings;
  const until = new Date(startOfDate(changed, zone));
  const order = orderOf(inquiry, objectType, 'touching');
  const [first, last] = [order.span?.from ?? new Date(from), order.span?.to ?? new Date(to)];
  const outcome = outcomeOf(objectType, inquiry);
  const line = question.line ?? facts.settings.line;
  const compared = Object.keys(inside).length > 0;
  const segment = compared ? within(outcome, inside) : null;
  const read =
    until <= first
      ? null
      : await readOrderDays(inquiry, { order, outcome, line, first, last }, { what, inside: segment, until });
  const bounds = (end: Date) => ({
    first: dayNumber(first.getTime(), zone),
    last: dayNumber(end.getTime(), zone),
  });
  const days = read === null ? [] : everyDay(read.rows, bounds(read.last), compared);
  const { noneBefore, offLine } = words.reasons;
  const known = await measure(inquiry, days, until <= first ? noneBefore(changed) : offLine(finding));
  const meta = metaOf(inquiry, { journeys: countOf(days), types: [objectType] });
  const untested = experiment === undefined ? null : words.reasons.notOfOrders(experiment);
  return { ...shape(inquiry, known, days), untested, meta };
}

type Day = Parameters<typeof interruptedSeries.run>[0]['days'][number];

async function readDays(inquiry: Inquiry<EffectQuestion>, study: Study, objectType: string): Promise<Day[]> {
  const { facts, question, reader } = inquiry;
  const { from, to } = facts.log;
  if (from === null || to === null) return [];
  const order = orderOf(inquiry, objectType, 'touching');
  const marks = [study.opportunity, study.hit, within(study.opportunity, question.inside)];
  const source = journeySource({ ...order, marks: marks.map((match) => matchOf(match, facts)) });
  const { zone } = facts.settings;
  const rule = ruleOf(inquiry, study);
  const rows = await reader.rows<DayRow>(dailySeries(source, { ...rule, zone }));
  const bounds = {
    first: dayNumber((order.span?.from ?? new Date(from)).getTime(), zone),
    last: dayNumber(rule.last.getTime(), zone),
  };
  return everyDay(rows, bounds, Object.keys(question.inside).length > 0);
}

/** How a study's opportunities and hits are counted: tries of one purpose are one, and what can still be hit is left out. */
function ruleOf(inquiry: Inquiry<EffectQuestion>, study: Study): Omit<SeriesRule, 'zone'> {
  const { to } = inquiry.facts.log;
  const ends = orderOf(inquiry, 'customer', 'touching').span?.to ?? new Date(to ?? 0);
  return {
    within: study.within,
    apart: Math.max(study.within, HOUR),
    missing: study.missing ?? false,
    later: study.later ?? false,
    last: new Date(ends.getTime() - study.within),
  };
}

const countOf = (days: readonly Day[]): number =>
  days.reduce((sum, { inside, outside }) => sum + inside.n + (outside?.n ?? 0), 0);

/** Share that is hit outside the segment, over all days. */
function usualOf(days: readonly Day[]): number {
  const n = days.reduce((sum, { outside }) => sum + (outside?.n ?? 0), 0);
  const hits = days.reduce((sum, { outside }) => sum + (outside?.hits ?? 0), 0);
  return n === 0 ? 0 : hits / n;
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

/** @param none why there are no days. */
async function measure(
  { decide, question }: Inquiry<EffectQuestion>,
  days: readonly Day[],
  none: NoEstimate,
): Promise<Estimated<InterruptedOutput>> {
  if (days.length === 0) return { estimate: null, cannotEstimate: none };
  const input = interruptedSeries.input.parse({ days, changed: question.changed });
  return estimated(() => decide(interruptedSeries, input));
}

function shape(
  { facts, question }: Inquiry<EffectQuestion>,
  { estimate, cannotEstimate }: Estimated<InterruptedOutput>,
  days: readonly Day[],
): Omit<EffectAnswer, 'meta'> {
  const { finding, changed } = question;
  const gone = estimate?.gone ?? null;
  const loss = lossOf(question);
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
    tested: null,
    untested: null,
    apart: estimate?.apart ?? null,
    asOf: days.at(-1)?.day ?? null,
    series: estimate?.series ?? days.map(shares),
    cannotEstimate,
  };
}

const lossOf = ({ price }: EffectQuestion): Loss | null =>
  price === undefined ? null : { estimate: price.perMonth, low: price.low, high: price.high };

type Loss = Parameters<typeof gainOf>[1];

/** What the experiment shows takes the place of what the days show; where it shows nothing, the days do, and it says why. */
function tested(
  followed: Omit<EffectAnswer, 'meta'>,
  shown: ByExperiment,
  loss: Loss | null,
): Omit<EffectAnswer, 'meta'> {
  if ('untested' in shown) return { ...followed, untested: shown.untested };
  const { verdict, share, gone, excess } = shown.effect;
  return {
    ...followed,
    method: 'experiment',
    verdict,
    share,
    gone,
    perMonth: gone === null || loss === null ? null : gainOf(gone, loss),
    excess,
    wait: verdict === 'measured' ? 0 : null,
    tested: shown.tested,
    cannotEstimate: null,
  };
}

/** A day as it was counted, where nothing could be estimated. */
function shares({ day, inside, outside }: Day): EffectAnswer['series'][number] {
  const share = (counted: Day['inside'] | undefined): number | null =>
    counted === undefined || counted.n === 0 ? null : counted.hits / counted.n;
  return { day, inside: share(inside), outside: share(outside), expected: null };
}
