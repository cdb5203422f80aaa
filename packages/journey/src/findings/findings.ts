import { goalOf, type FindingsAnswer, type FindingsQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, orderOf, tracedTypes, type Asked, type Inquiry } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { withWhatIsBeside } from './beside/beside.js';
import { lookForBreaks } from './breaks/look.js';
import { candidatesOf, judge, type Candidate, type Terms } from './judge.js';
import { answeredOnce } from './kept-answers.js';
import { readStudies } from './kept-counts.js';
import type { Ground } from './prepare.js';
import { lookForQueues, type QueueTerms } from './queues/look.js';
import { ranked, totalOf } from './rank.js';
import { countedBy, type Counted } from './read-cells.js';
import { lookForRises } from './rises/rises.js';
import { shapeFinding } from './shape.js';
import { STUDIES } from './studies/index.js';
import type { Study } from './study.js';

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

async function allFindings(inquiry: Inquiry<FindingsQuestion>): Promise<FindingsAnswer> {
  const { facts } = inquiry;
  const types = tracedTypes(facts);
  const objectType = ['customer', 'session'].find((type) => types.includes(type));
  const { from, to } = facts.log;
  const answer = { kind: 'findings', currency: facts.settings.currency } as const;
  if (objectType === undefined || from === null || to === null) {
    const missing = [
      {
        detector: 'all',
        why: 'Neither customers nor sessions are known: their journeys are what is compared.',
      },
    ];
    const meta = metaOf(inquiry, { journeys: 0, types: [] });
    return { ...answer, findings: [], count: 0, total: NOTHING, lookedAt: 0, missing, meta };
  }
  const order = orderOf(inquiry, objectType, 'touching');
  const span = { from: order.span?.from ?? new Date(from), to: order.span?.to ?? new Date(to) };
  const outcome = outcomeOf(objectType, inquiry);
  const ground: Ground = { order, outcome, first: span.from, last: span.to };
  const terms = termsOf(inquiry, span);
  const { candidates, lookedAt, missing } = await lookInto(inquiry, ground, { terms, span });
  const shaping = {
    margin: facts.settings.margin ?? 1,
    settings: facts.settings,
    from: span.from.toISOString(),
    to: span.to.toISOString(),
  };
  const judged = await withWhatIsBeside(inquiry, judge(candidates), ground);
  const findings = ranked(judged.map((each) => shapeFinding(each, shaping)));
  const journeys = Math.max(0, ...candidates.map(({ found }) => found.episodes));
  const meta = metaOf(inquiry, { journeys, types: [objectType] });
  return {
    ...answer,
    findings,
    count: findings.length,
    total: totalOf(findings),
    lookedAt,
    missing,
    meta,
  };
}

const NOTHING = { cost: 0, exposed: 0, gained: 0 };

interface Span {
  readonly from: Date;
  readonly to: Date;
}

function outcomeOf(objectType: string, { facts }: Inquiry<unknown>) {
  return { activity: [...(goalOf(objectType, facts.settings)?.reach ?? ['Order Completed'])] };
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
  readonly missing: { detector: string; why: string }[];
}

async function lookInto(
  inquiry: Inquiry<FindingsQuestion>,
  ground: Ground,
  { terms, span }: { readonly terms: Omit<Terms, 'kept' | 'further'>; readonly span: Span },
): Promise<LookedInto> {
  const { prepared, counts } = await readStudies(inquiry, STUDIES, ground);
  const counted = await countedBy(inquiry, { prepared, ground }, counts);
  const all = { ...terms, kept: prepared.kept, further: prepared.further };
  // What is read beside goes on in the engine while the verdict is worked out here.
  const aside = { ...inquiry, reader: inquiry.reader.fork() };
  const [found, beside] = await Promise.all([
    verdictOn(counted, { inquiry, terms: all, span }),
    lookBeside(aside, ground, { counted, terms: all, properties: prepared.properties }),
  ]);
  inquiry.reader.join([aside.reader]);
  const looked = [...found, beside.queues, beside.broken, beside.rises];
  return {
    candidates: looked.flatMap(({ candidates }) => candidates),
    lookedAt: looked.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
    missing: [...prepared.unseen.map(unseen), ...beside.broken.missing],
  };
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
  const { counted, terms } = looking;
  const queues = await lookForQueues(inquiry, ground, looking);
  const broken = await lookForBreaks(inquiry, ground, { counted, terms, waits: queues.days });
  const rises = await lookForRises(inquiry, ground, { counted, terms });
  return { queues, broken, rises };
}

function unseen({ detector, title, at, needs }: Study): { detector: string; why: string } {
  if (needs !== undefined)
    return { detector, why: `“${title}” cannot be looked for: “${needs}” of “${nameOf(at)}” never came in.` };
  const place = typeof at === 'string' ? `“${at}”` : `“${at.from}” and “${at.to}”`;
  return { detector, why: `“${title}” cannot be looked for: ${place} never came in.` };
}

function nameOf(at: Study['at']): string {
  return typeof at === 'string' ? at : at.from;
}
