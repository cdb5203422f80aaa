import { type EventMatch, goalOf, type FindingsAnswer, type FindingsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import {
  atOnce,
  inquire,
  metaOf,
  orderOf,
  tracedTypes,
  type Asked,
  type Inquiry,
} from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import type { ShopFacts } from '../shop/facts.js';
import { matchOf, plainNumbers } from '../source/match.js';
import type { AssumedAmount } from '../source/order.js';
import { inEachLanguage } from '../words/words.js';
import { betterSegments } from './better-segments.js';
import { withWhatIsBeside } from './beside/beside.js';
import { breaksIn, readForBreaks } from './breaks/look.js';
import { candidatesOf, judge, type Candidate, type Judged, type Terms } from './judge.js';
import { answeredOnce, type InEachLanguage } from './kept-answers.js';
import { readStudies } from './kept-counts.js';
import { withScales } from './low-scores.js';
import { namesOf } from './facets.js';
import {
  missingIn,
  NO_JOURNEYS,
  NO_VISITORS,
  NO_WORTH,
  NOTHING_BACK,
  unseen,
  type Missing,
} from './missing.js';
import { REFUNDS, type Ground } from './prepare.js';
import { lookForQueues, type QueueTerms } from './queues/look.js';
import { ranked, totalOf } from './rank.js';
import { countedBy, type Counted } from './read-cells.js';
import { lookAtOrders } from './orders/look.js';
import { lookForRises } from './rises/rises.js';
import { shapeFinding, type Shaping } from './shape.js';
import { backstageOf, studiesOf } from './studies/index.js';

const MONTH = (365.25 / 12) * 86_400_000;

/**
 * Where the shop loses, what it costs and what to try. Each study counts episodes of customers (of sessions where
 * customers are not known), finds the segments that are out of line, compares those who were hit with others alike in all
 * that was recorded, and prices the difference per month. Chance is held against everything that was looked at.
 * What was asked before of the same version of the shop is answered from memory.
 * @throws QuestionError, StoreError as every question does.
 */
export async function askFindings(
  store: EventStore,
  asked: Asked<FindingsQuestion>,
  options: AskOptions = {},
): Promise<FindingsAnswer> {
  const inquiry = await inquire(store, asked, options);
  return answeredOnce(store, { asked, version: inquiry.facts.version }, () => allFindings(inquiry));
}

async function allFindings(inquiry: Inquiry<FindingsQuestion>): Promise<InEachLanguage> {
  const { facts } = inquiry;
  const types = tracedTypes(facts);
  const objectType = groundOf(types, inquiry);
  const { from, to } = facts.log;
  if (objectType === undefined || from === null || to === null) {
    const meta = metaOf(inquiry, { journeys: 0, types: [] });
    return inEachLanguage((words) => ({
      kind: 'findings',
      currency: facts.settings.currency,
      findings: [],
      count: 0,
      total: NOTHING,
      lookedAt: 0,
      missing: missingIn(words, [NO_JOURNEYS]),
      meta,
    }));
  }
  const plain = orderOf(inquiry, objectType, 'touching');
  const span = { from: plain.span?.from ?? new Date(from), to: plain.span?.to ?? new Date(to) };
  const outcome = outcomeOf(objectType, inquiry);
  const order = { ...plain, assumed: assumedIn(facts, outcome) };
  const line = inquiry.question.line ?? facts.settings.line;
  const ground: Ground = { order, outcome, line, first: span.from, last: span.to };
  const terms = termsOf(inquiry, span);
  const looked = await lookInto(inquiry, ground, { terms, span });
  const judged = await withWhatIsBeside(inquiry, judge(looked.candidates), ground);
  const journeys = Math.max(0, ...looked.candidates.map(({ found }) => found.episodes));
  const meta = metaOf(inquiry, { journeys, types: [objectType] });
  return inEachLanguage((words) =>
    told({ ...looked, judged }, { words, span, meta, settings: facts.settings }),
  );
}

/** What an order comes to where its event does not tell. */
function assumedIn(facts: ShopFacts, outcome: EventMatch): AssumedAmount | undefined {
  const value = facts.settings.orderValue;
  return value === undefined ? undefined : { numbers: plainNumbers(matchOf(outcome, facts)) ?? [], value };
}

interface Told extends Pick<Shaping, 'words' | 'settings'>, Pick<FindingsAnswer, 'meta'> {
  readonly span: Span;
}

/** The answer in words. */
function told(
  { judged, lookedAt, missing }: LookedInto & { readonly judged: readonly Judged[] },
  { words, span, settings, meta }: Told,
): FindingsAnswer {
  const shaping = {
    margin: settings.margin ?? 1,
    settings,
    words,
    from: span.from.toISOString(),
    to: span.to.toISOString(),
  };
  const findings = ranked(judged.map((each) => shapeFinding(each, shaping)));
  return {
    kind: 'findings',
    currency: settings.currency,
    findings,
    count: findings.length,
    total: totalOf(findings),
    lookedAt,
    missing: missingIn(words, missing),
    meta,
  };
}

const NOTHING = { cost: 0, exposed: 0, gained: 0 };

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Whose journeys are what is done for them, where nobody is known who comes back. */
const BACKSTAGE: readonly string[] = ['order', 'parcel', 'ticket', 'return'];

/** Whose journeys are compared: those of customers, else of sessions, else of what is worked on, of which the outcome came in. */
function groundOf(types: readonly string[], inquiry: Inquiry<unknown>): string | undefined {
  const visitors = ['customer', 'session'].find((type) => types.includes(type));
  const worked = BACKSTAGE.filter((type) => types.includes(type));
  const came = (type: string) => namesOf(outcomeOf(type, inquiry), inquiry.facts).length > 0;
  return visitors ?? worked.find(came) ?? worked[0];
}

/** What is hoped for at the end of a journey; of an order it is the order itself: what comes of it is told by what is paid back. */
export function outcomeOf(objectType: string, { facts }: Inquiry<unknown>) {
  const type = objectType === 'order' ? 'customer' : objectType;
  return { activity: [...(goalOf(type, facts.settings)?.reach ?? ['Order Completed'])] };
}

function termsOf(
  { facts, question }: Inquiry<FindingsQuestion>,
  { from, to }: Span,
): Omit<Terms, 'kept' | 'further'> {
  const months = Math.max(to.getTime() - from.getTime(), 86_400_000) / MONTH;
  return { months, margin: facts.settings.margin ?? 1, seed: question.seed };
}

interface LookedInto {
  readonly candidates: Candidate[];
  readonly lookedAt: number;
  readonly missing: readonly Missing[];
}

async function lookInto(
  inquiry: Inquiry<FindingsQuestion>,
  ground: Ground,
  { terms, span }: { readonly terms: Omit<Terms, 'kept' | 'further'>; readonly span: Span },
): Promise<LookedInto> {
  const isWorked = BACKSTAGE.includes(ground.order.objectType);
  const own = studiesOf(inquiry.facts);
  const scaled = await withScales(inquiry, isWorked ? backstageOf(own) : own);
  const studied = isWorked ? { ...ground, outcome: REFUNDS } : ground;
  const { prepared, counts } = await readStudies(inquiry, scaled.studies, studied);
  const counted = await countedBy(inquiry, { prepared, ground: studied }, counts);
  const all = { ...terms, kept: prepared.kept, further: prepared.further };
  const [found, beside] = await atOnce(inquiry, [
    (own) => verdictOn(counted, { inquiry: own, terms: all, span }),
    (own) => lookBeside(own, ground, { counted, terms: all, properties: prepared.properties }),
  ]);
  const better = betterSegments(
    counted,
    found.flatMap(({ candidates }) => candidates),
    all,
  );
  const looked = [...found, better, beside.queues, beside.broken, beside.rises, beside.orders];
  return {
    candidates: looked.flatMap(({ candidates }) => candidates),
    lookedAt: looked.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
    missing: [
      ...(isWorked ? NO_VISITORS : []),
      ...unpriced(counted, isWorked),
      ...prepared.unseen.map((study) => unseen(study, ground.outcome, inquiry.facts)),
      ...scaled.missing,
      ...beside.broken.missing,
      ...beside.orders.missing,
    ],
  };
}

/** Why nothing has a price, where nothing has. */
function unpriced(counted: readonly Counted[], isWorked: boolean): readonly Missing[] {
  if (!isWorked) return isWorthless(counted) ? [NO_WORTH] : [];
  const isPaidBack = counted.some(({ cells }) =>
    cells.some(({ hit, spared }) => hit.worth + spared.worth < 0),
  );
  return isPaidBack ? [] : [NOTHING_BACK];
}

/** Whether orders followed, and none of them came to anything. */
function isWorthless(counted: readonly Counted[]): boolean {
  const kinds = counted.flatMap(({ cells }) => cells.flatMap(({ hit, spared }) => [hit, spared]));
  return kinds.some(({ reached }) => reached > 0) && kinds.every(({ worth }) => worth === 0);
}

async function verdictOn(
  counted: readonly Counted[],
  {
    inquiry,
    terms,
    span,
  }: { readonly inquiry: Inquiry<unknown>; readonly terms: Terms; readonly span: Span },
): Promise<ReturnType<typeof candidatesOf>[]> {
  const found: ReturnType<typeof candidatesOf>[] = [];
  for (const each of counted) {
    // The verdict on a large shop takes seconds: whoever else asks is not kept waiting for all of it.
    await inquiry.reader.pause();
    const followed = (span.to.getTime() - span.from.getTime() - each.study.horizon) / MONTH;
    found.push(candidatesOf(each, { ...terms, months: Math.max(followed, 1 / 30) }));
  }
  return found;
}

async function lookBeside(inquiry: Inquiry<unknown>, ground: Ground, looking: QueueTerms) {
  const { counted, terms, properties } = looking;
  const queues = await lookForQueues(inquiry, ground, looking);
  const { figures, recorded } = await readForBreaks(inquiry, ground, properties);
  const [rises, broken] = await atOnce(inquiry, [
    (own) => lookForRises(own, ground, { counted, terms }),
    async () => breaksIn([...figures, ...queues.days], { counted, terms, recorded }),
  ]);
  const orders = await lookAtOrders(inquiry, ground, terms);
  return { queues, broken, rises, orders };
}
