import type { FindingsAnswer, FindingsQuestion, Locale } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import type { Asked } from '../answer/inquiry.js';

interface Kept {
  readonly shop: string;
  readonly version: number;
  readonly answer: InEachLanguage;
}

/** The answer with all findings, however many were asked for, in each language that it may be asked for in. */
export type InEachLanguage = Readonly<Record<Locale, FindingsAnswer>>;

/** Answers of a store that are kept, those asked for last: a few hundred kilobytes each. */
const MOST_KEPT = 8;

const keptOf = new WeakMap<EventStore, Map<string, Kept>>();

/**
 * The answer to a question that was asked before of the same version of the shop; else works it out and keeps it.
 * @param work gives the answer with all findings.
 */
export async function answeredOnce(
  store: EventStore,
  { asked, version }: { readonly asked: Asked<FindingsQuestion>; readonly version: number },
  work: () => Promise<InEachLanguage>,
): Promise<FindingsAnswer> {
  const answers = keptOf.get(store) ?? new Map<string, Kept>();
  keptOf.set(store, answers);
  // In which language is no part of what is worked out.
  const { limit, locale = 'en', ...question } = asked.question;
  const key = JSON.stringify([asked.shop, question, asked.members]);
  const begun = performance.now();
  const known = answers.get(key);
  const told = known?.version === version ? known.answer : await work();
  const answer = told[locale];
  const milliseconds = known?.answer === told ? performance.now() - begun : answer.meta.milliseconds;
  answers.delete(key);
  // Of what a shop was before, nothing is kept: it may tell of somebody who was erased since.
  for (const [other, kept] of answers)
    if (kept.shop === asked.shop && kept.version !== version) answers.delete(other);
  answers.set(key, { shop: asked.shop, version, answer: told });
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST_KEPT) break;
    answers.delete(oldest);
  }
  return { ...answer, findings: answer.findings.slice(0, limit), meta: { ...answer.meta, milliseconds } };
}
