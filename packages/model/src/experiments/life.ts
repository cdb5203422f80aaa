import { z } from 'zod';
import { ExperimentName, ExperimentPlan } from './plan.js';
import {
  checkExperimentTurn,
  EXPERIMENT_STATES,
  type ExperimentRefusal,
  ExperimentStepError,
} from './turns.js';

const Words = z.string().trim().min(1, 'must not be empty').max(2000, 'is longer than 2,000 characters');
const Instant = z.iso.datetime({ offset: true });

/** What is done about an experiment: one step of its life. */
export const ExperimentStep = z.discriminatedUnion('do', [
  /** `started` registers one that runs already, since then. */
  z.strictObject({ do: z.literal('plan'), plan: ExperimentPlan, started: Instant.optional() }),
  /** From when on exposures count: now where left out. */
  z.strictObject({ do: z.literal('start'), on: Instant.optional() }),
  z.strictObject({ do: z.literal('stop'), on: Instant.optional() }),
  /** The variant that is kept, the control among them; null for none. A running experiment stops with it. */
  z.strictObject({ do: z.literal('decide'), variant: ExperimentName.nullable(), why: Words }),
  /** Goes on with one that was stopped, or takes a decision back. */
  z.strictObject({ do: z.literal('reopen'), why: Words.optional() }),
  z.strictObject({ do: z.literal('remove') }),
  z.strictObject({ do: z.literal('restore') }),
]);
export type ExperimentStep = z.infer<typeof ExperimentStep>;
type PlanStep = Extract<ExperimentStep, { do: 'plan' }>;

/** A step that was taken: by whom, and when. */
export const ExperimentEntry = z.object({
  /** 1 for the first step of an experiment, then one more each. */
  revision: z.number().int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  step: ExperimentStep,
});
export type ExperimentEntry = z.infer<typeof ExperimentEntry>;

const standing = {
  state: z.enum(EXPERIMENT_STATES),
  /** UTC instants; null before. */
  started: z.string().nullable(),
  stopped: z.string().nullable(),
  decision: z
    .object({ variant: z.string().nullable(), why: z.string(), at: z.string(), by: z.string() })
    .nullable(),
};

/** A registered experiment: what its history comes to. */
export const RegisteredExperiment = z.object({
  /** By which its exposures name it. */
  name: z.string(),
  ...standing,
  plan: ExperimentPlan,
  /** Of its last step: who takes the next one names it, so that nobody overwrites what they have not seen. */
  revision: z.number().int(),
  history: z.array(ExperimentEntry),
});
export type RegisteredExperiment = z.infer<typeof RegisteredExperiment>;

type Known = RegisteredExperiment | null;
type Told = Partial<RegisteredExperiment>;

/** What a history comes to; null where there is none, or it does not begin with a plan. Entries in the order of their revisions. */
export function experimentOf(name: string, entries: readonly ExperimentEntry[]): Known {
  return entries.reduce<Known>((known, entry) => {
    const begun = known ?? begin(name, entry);
    if (begun === null) return null;
    const { revision } = entry;
    return { ...begun, ...told(entry, begun), revision, history: [...begun.history, entry] };
  }, null);
}

function begin(name: string, { step }: ExperimentEntry): Known {
  if (step.do !== 'plan') return null;
  return { name, ...FRESH, plan: step.plan, revision: 0, history: [] };
}

const FRESH = { state: 'draft', started: null, stopped: null, decision: null } as const;

function told({ step, at, by }: ExperimentEntry, known: RegisteredExperiment): Told {
  switch (step.do) {
    case 'plan':
      return planned(step, known);
    case 'start':
      return { state: 'running', started: utc(step.on ?? at) };
    case 'stop':
      return { state: 'stopped', stopped: utc(step.on ?? at) };
    case 'decide': {
      const { variant, why } = step;
      return { state: 'decided', stopped: known.stopped ?? at, decision: { variant, why, at, by } };
    }
    case 'reopen':
      return known.state === 'decided'
        ? { state: 'stopped', decision: null }
        : { state: 'running', stopped: null };
    case 'remove':
      return { state: 'removed' };
    case 'restore':
      return { state: stateOf(known) };
  }
}

function planned({ plan, started }: PlanStep, { state }: RegisteredExperiment): Told {
  if (started !== undefined) return { ...FRESH, state: 'running', started: utc(started), plan };
  // One that was removed begins anew with its plan.
  return state === 'removed' ? { ...FRESH, plan } : { plan };
}

/** Where an experiment stood before it was removed: it kept everything but that. */
function stateOf({ started, stopped, decision }: RegisteredExperiment): RegisteredExperiment['state'] {
  if (decision !== null) return 'decided';
  if (stopped !== null) return 'stopped';
  return started === null ? 'draft' : 'running';
}

const utc = (instant: string): string => new Date(instant).toISOString();

/**
 * Checks that a step can be taken: that the experiment stands where it can be, that nobody who sees a variant already is dealt anew,
 * that times are in their order, and that what is decided for is one of its variants.
 * @throws ExperimentStepError saying why not, and what to do.
 */
export function checkExperimentStep(known: Known, { step, at }: Pick<ExperimentEntry, 'step' | 'at'>): void {
  checkExperimentTurn(known?.state ?? null, step.do);
  const now = Date.parse(at);
  const refusal = begunRefusal(known, step, now) ?? (known === null ? null : refusalOf(known, step, now));
  if (refusal !== null) throw new ExperimentStepError(refusal);
}

/** One that runs cannot be said to have begun at another time, and none begins later than now. */
function begunRefusal(known: Known, step: ExperimentStep, now: number): ExperimentRefusal | null {
  if (step.do !== 'plan' || step.started === undefined) return null;
  if (known?.state === 'running') return { step: 'start', state: 'running' };
  return Date.parse(step.started) > now ? { step: 'start', outOfTime: true } : null;
}

function refusalOf(
  { state, plan, started }: RegisteredExperiment,
  step: ExperimentStep,
  now: number,
): ExperimentRefusal | null {
  switch (step.do) {
    case 'plan':
      return state === 'running' && dealt(plan) !== dealt(step.plan) ? { step: 'plan', dealt: true } : null;
    case 'start':
    case 'stop': {
      const on = step.on === undefined ? now : Date.parse(step.on);
      const least = step.do === 'stop' ? Date.parse(started ?? '') : -Infinity;
      return on > now || on < least ? { step: step.do, outOfTime: true } : null;
    }
    case 'decide': {
      const variants = plan.variants.map(({ name }) => name);
      const { variant } = step;
      return variant === null || variants.includes(variant) ? null : { step: 'decide', variant, variants };
    }
    case 'reopen':
    case 'remove':
    case 'restore':
      return null;
  }
}

/** What must not change once people see variants. */
function dealt({ variants, object }: ExperimentPlan): string {
  return JSON.stringify([object, variants.map(({ name, share }) => [name, share])]);
}
