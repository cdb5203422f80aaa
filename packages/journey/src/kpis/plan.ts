import { teamOf, type KpiInterval, type KpisQuestion, type PeriodTake } from '@throughline/model';
import { orderOf, tracedTypes, type Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';
import { requireProperty } from '../shop/properties.js';
import type { JourneyOrder } from '../source/order.js';
import { workingTable, type WorkingTable } from '../teams/working.js';
import { spanOf, type Span } from '../source/period.js';
import { daysBetween } from './days.js';
import { feedbackNumbers } from './feedback-numbers.js';
import { scoreScales, type ScoreScales } from './score-scales.js';
import type { Words } from '../words/words.js';

/** The activities that figures are made of, by number. */
export interface KpiActivities {
  readonly bought: readonly number[];
  readonly handedOver: readonly number[];
  readonly delivered: readonly number[];
  readonly cancelled: readonly number[];
  readonly sentBack: readonly number[];
  readonly replied: readonly number[];
  readonly solved: readonly number[];
  readonly reopened: readonly number[];
}

/** All that the figures of a period are told from. */
export interface KpiPlan {
  readonly facts: ShopFacts;
  readonly words: Words;
  readonly question: KpisQuestion;
  readonly span: Span | null;
  readonly interval: KpiInterval | undefined;
  readonly activities: KpiActivities;
  /** Feedback activities by incoming name. */
  readonly feedback: readonly string[];
  /** The scales that activities of feedback keep to. */
  readonly scales: ScoreScales;
  /** Working hours of the team that answers tickets over the whole log; null where it has no calendar. */
  readonly worked: WorkingTable | null;
  /** The journeys of a type, as the question filters them; null where the shop has no such journeys. */
  readonly journeys: (type: string, take: PeriodTake | 'all') => JourneyOrder | null;
  /** Orders, and what came back of them, count until then: see `fairEnd`. Null where they are all that are known. */
  readonly until: Date | null;
  /** The first days of the intervals, in order; none where no interval was asked for. */
  readonly days: readonly string[];
}

/** @throws QuestionError where a property is not there, the period takes whole journeys, or there are too many days. */
export async function planKpis(inquiry: Inquiry<KpisQuestion>, comparing: boolean): Promise<KpiPlan> {
  const { facts, question, store, words } = inquiry;
  for (const field of ['promised', 'nps', 'csat'] as const) {
    const path = question[field];
    if (path !== undefined) await requireProperty(store, facts, { path, field });
  }
  const span = kpiSpan(inquiry);
  const traced = tracedTypes(facts);
  const namesOf = (numbers: readonly number[]) => numbers.flatMap((number) => facts.nameOf.get(number) ?? []);
  const scales = await scoreScales(store, facts);
  return {
    facts,
    words,
    question,
    span,
    interval: question.interval,
    activities: activitiesOf(facts),
    feedback: namesOf(feedbackNumbers(facts)),
    scales,
    worked: supportHours(facts),
    journeys: (type, take) => {
      if (!traced.includes(type)) return null;
      const order = orderOf(inquiry, type, 'events');
      return take === 'all' || span === null
        ? { ...order, span: null }
        : { ...order, span: { ...span, take } };
    },
    until: span === null || !comparing ? null : fairEnd(inquiry, span),
    days: question.interval === undefined ? [] : daysBetween(question.interval, span, facts),
  };
}

function kpiSpan({ question: { period }, facts }: Inquiry<KpisQuestion>): Span | null {
  if (period === undefined) return null;
  if (period.take === undefined || period.take === 'events')
    return spanOf(period, { settings: facts.settings, last: facts.log.to }, 'events');
  const { take } = period;
  throw QuestionError.because('period.take', ({ wholeJourneys }) => wholeJourneys(take));
}

/**
 * Of two periods of which one is before the other, until when orders have had as long to come back on both sides: the end of each; and
 * where the later one goes on after the shop's last event, as long after the beginning of the earlier one as has been of the later.
 */
function fairEnd({ question, facts: { log } }: Inquiry<KpisQuestion>, { from, to }: Span): Date {
  const isEarlier = question.compare === undefined;
  const been = log.to === null ? 0 : Date.parse(log.to) + 1 - +to;
  return isEarlier && been > 0 && been < +to - +from ? new Date(+from + been) : to;
}

function activitiesOf(facts: ShopFacts): KpiActivities {
  const of = (...names: string[]) => [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
  return {
    bought: of('Order Completed'),
    handedOver: of('Parcel Handed Over'),
    delivered: of('Parcel Delivered', 'Parcel Collected'),
    cancelled: of('Order Cancelled'),
    sentBack: of('Return Requested', 'Return Sent', 'Return Received', 'Return Refunded'),
    replied: of('Ticket Replied', 'Chat Answered'),
    solved: of('Ticket Solved', 'Ticket Closed'),
    reopened: of('Ticket Reopened'),
  };
}

function supportHours({ settings, log }: ShopFacts): WorkingTable | null {
  const calendar = teamOf('Ticket Replied', [], settings)?.calendar;
  if (calendar === undefined || log.from === null || log.to === null) return null;
  return workingTable(calendar, { from: Date.parse(log.from), to: Date.parse(log.to) }, settings.zone);
}
