import { decideHere, decidingIn, type Deciding } from '@throughline/decide';
import {
  isTraced,
  type AnswerMeta,
  type Compare,
  type Locale,
  type Period,
  type PeriodTake,
  type Where,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { readFacts, type ShopFacts } from '../shop/facts.js';
import { fit } from '../segments/fit.js';
import { needsOf } from '../segments/needs.js';
import type { Members } from '../source/split.sql.js';
import type { JourneyOrder } from '../source/order.js';
import { spanOf } from '../source/period.js';
import { checkNames } from './check.js';
import { contextObjectType, unknownObjectType } from './question-error.js';
import { wordsIn, type Words } from '../words/words.js';
import { Reader, type AskOptions } from './reader.js';

/** What every question over journeys has, where it has it at all. */
export interface SharedQuestion {
  readonly kind?: string;
  readonly period?: Period | undefined;
  readonly where?: Where | undefined;
  readonly compare?: Compare | undefined;
  readonly bots?: 'out' | 'in' | undefined;
  readonly locale?: Locale | undefined;
}

export interface Asked<Question> {
  readonly shop: string;
  readonly question: Question;
  /** Asks it of the journeys of some values of its breakdown alone. */
  readonly members?: Members;
}

/** One question on its way to its answer: what the shop is, what was read so far, and since when. */
export interface Inquiry<Question> {
  readonly store: EventStore;
  readonly question: Question;
  readonly facts: ShopFacts;
  readonly reader: Reader;
  readonly decide: Deciding;
  readonly begun: number;
  readonly members?: Members | undefined;
  /** What the answer says, in the language that is asked in. */
  readonly words: Words;
}

/**
 * Opens a question: reads what is known of the shop and checks the names that the question uses.
 * What its segments are decided by is worked out here too, once for each version of the shop.
 * @throws QuestionError where it names an activity, a property or a segment that the shop has not.
 * @throws StoreError `unknown-shop`
 */
export async function inquire<Question extends Pick<SharedQuestion, 'kind' | 'locale'>>(
  store: EventStore,
  { shop, question, members }: Asked<Question>,
  options: AskOptions,
): Promise<Inquiry<Question>> {
  const begun = performance.now();
  const facts = await readFacts(store, shop);
  await checkNames(store, facts, question);
  const locale = question.locale ?? 'en';
  const decide = decidingIn(locale, options.decide ?? decideHere);
  const reader = new Reader(store, options);
  await fit({ facts, reader, decide: options.decide ?? decideHere }, needsOf(question, facts.settings));
  const words = wordsIn(locale);
  return { store, question, facts, reader, decide, begun, members, words };
}

/** A part of a question's work, by an inquiry whose reader is its own. */
type Work<Question, Result> = (inquiry: Inquiry<Question>) => Promise<Result>;

/**
 * Parts of the work that need nothing of one another, at the same time: while one is worked out here, the engine reads for another.
 * What was asked is told in the order of the parts.
 */
export async function atOnce<Question, const Results extends readonly unknown[]>(
  inquiry: Inquiry<Question>,
  works: { readonly [Part in keyof Results]: Work<Question, Results[Part]> },
): Promise<Results> {
  const parts = works.map((work) => ({ work, own: { ...inquiry, reader: inquiry.reader.fork() } }));
  const results = await Promise.all(parts.map(({ work, own }) => work(own)));
  inquiry.reader.join(parts.map(({ own }) => own.reader));
  return results as unknown as Results;
}

/**
 * The journeys of one object type that the question is about.
 * @param take what a period takes of journeys where the question does not say.
 * @throws QuestionError where the object type is not traced, or the period is empty.
 */
export function orderOf(
  { question, facts, members }: Inquiry<SharedQuestion>,
  objectType: string,
  take: PeriodTake,
): JourneyOrder {
  requireTraced(objectType, facts);
  const { period, where = [], bots = 'out' } = question;
  const calendar = { settings: facts.settings, last: facts.log.to };
  const span = period === undefined ? null : spanOf(period, calendar, take);
  return { facts, objectType, span, where, bots, ...(members && { members }) };
}

/** The traced object types that the shop has objects of, by name. */
export function tracedTypes({ log, settings }: ShopFacts): string[] {
  return Object.keys(log.objects)
    .filter((type) => isTraced(type, settings))
    .sort();
}

function requireTraced(objectType: string, facts: ShopFacts): void {
  const traced = tracedTypes(facts);
  if (traced.includes(objectType)) return;
  throw facts.log.objects[objectType] === undefined
    ? unknownObjectType(objectType, traced)
    : contextObjectType(objectType);
}

/**
 * How the answer was made.
 * @param standsOn how many journeys, and of which types.
 */
export function metaOf(
  { facts, reader, begun, question }: Inquiry<Pick<SharedQuestion, 'bots'>>,
  { journeys, types }: { readonly journeys: number; readonly types: readonly string[] },
): AnswerMeta {
  const sum = (counts: ReadonlyMap<string, number>) =>
    types.reduce((total, type) => total + (counts.get(type) ?? 0), 0);
  const bots = question.bots === 'in' ? 0 : sum(facts.bots);
  return {
    sql: [...reader.asked],
    rows: reader.rowsRead,
    milliseconds: performance.now() - begun,
    journeys,
    asOf: facts.log.to,
    version: facts.version,
    leftOut: { rejected: facts.log.rejected, bots, capped: sum(facts.capped) },
  };
}
