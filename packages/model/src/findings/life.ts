import { z } from 'zod';
import { OrderLine } from '../questions/order-line.js';
import { MeasuredEffect } from './effect.js';
import { Finding } from './finding.js';
import { LIFE_STATES } from './turns.js';

const Words = z.string().trim().min(1, 'must not be empty').max(2000, 'is longer than 2,000 characters');
const Name = z.string().trim().min(1, 'must not be empty').max(200, 'is longer than 200 characters');
const Day = z.iso.date('must be a day of the calendar, as 2026-03-31');

/** What is done about a finding: one step of its life. Days are those of the shop's zone. */
export const LifeStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('look') }),
  z.strictObject({ do: z.literal('accept'), owner: Name, due: Day }),
  z.strictObject({
    do: z.literal('change'),
    what: Words,
    /** The first day on which all of it was in place. */
    on: Day,
    /** The experiment that tests it, by the name that its exposures carry. */
    experiment: Name.optional(),
  }),
  z.strictObject({ do: z.literal('measure'), effect: MeasuredEffect }),
  z.strictObject({ do: z.literal('close'), note: Words.optional() }),
  z.strictObject({ do: z.literal('dismiss'), reason: Words }),
  z.strictObject({ do: z.literal('reopen'), why: Words }),
]);
export type LifeStep = z.infer<typeof LifeStep>;

/** A finding as it was when a step was taken: its figures move on. */
export const SeenFinding = Finding.omit({ suggestions: true }).extend({
  /** The steps against which it was found, where the question told them: it is looked for and followed with them. */
  line: OrderLine.optional(),
  /** Its title in every language; steps that were taken earlier have it as `title` alone. */
  titles: z.object({ en: z.string(), de: z.string() }).optional(),
});
export type SeenFinding = z.infer<typeof SeenFinding>;

/** A step that was taken: by whom as they say, and when. */
export const LifeEntry = z.object({
  /** 1 for the first step of a finding, then one more each. */
  revision: z.number().int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  step: LifeStep,
  seen: SeenFinding,
});
export type LifeEntry = z.infer<typeof LifeEntry>;

/** A finding that something was done about: what its history comes to. */
export const FindingCase = z.object({
  finding: z.string(),
  state: z.enum(LIFE_STATES),
  /** Of its last step: who takes the next one names it, so that nobody overwrites what they have not seen. */
  revision: z.number().int(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  change: z.object({ what: z.string(), on: z.string(), experiment: z.string().nullable() }).nullable(),
  effect: MeasuredEffect.nullable(),
  /** Why it was dismissed, or why it was opened again. */
  reason: z.string().nullable(),
  /** What had been won when it was opened again. */
  lost: MeasuredEffect.nullable(),
  seen: SeenFinding,
  history: z.array(LifeEntry),
});
export type FindingCase = z.infer<typeof FindingCase>;

/** What a history comes to; null where nothing was done yet. Entries in the order of their revisions. */
export function caseOf(entries: readonly LifeEntry[]): FindingCase | null {
  return entries.reduce<FindingCase | null>((known, entry) => {
    const before = known ?? begun(entry);
    return {
      ...before,
      ...told(entry.step, before),
      revision: entry.revision,
      seen: entry.seen,
      history: [...before.history, entry],
    };
  }, null);
}

function begun({ seen }: LifeEntry): FindingCase {
  return {
    finding: seen.id,
    state: 'new',
    revision: 0,
    owner: null,
    due: null,
    change: null,
    effect: null,
    reason: null,
    lost: null,
    seen,
    history: [],
  };
}

function told(step: LifeStep, { state, effect }: FindingCase): Partial<FindingCase> {
  switch (step.do) {
    case 'look':
      return { state: 'looked-at' };
    case 'accept':
      return { state: 'accepted', owner: step.owner, due: step.due };
    case 'change': {
      const { what, on, experiment = null } = step;
      return { state: 'changed', change: { what, on, experiment }, effect: null, lost: null };
    }
    case 'measure':
      return { state: state === 'closed' ? 'closed' : 'measured', effect: step.effect };
    case 'close':
      return { state: 'closed' };
    case 'dismiss':
      return { state: 'dismissed', reason: step.reason };
    case 'reopen':
      return { state: 'looked-at', reason: step.why, lost: state === 'closed' ? effect : null, effect: null };
  }
}
