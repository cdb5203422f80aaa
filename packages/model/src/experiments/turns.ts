/** Where a registered experiment stands; `removed` is kept, so that it can be had back. */
export const EXPERIMENT_STATES = ['draft', 'running', 'stopped', 'decided', 'removed'] as const;
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];

/** What can be done about an experiment, in the order of its life. */
export const EXPERIMENT_STEPS = ['plan', 'start', 'stop', 'decide', 'reopen', 'remove', 'restore'] as const;
export type ExperimentStepName = (typeof EXPERIMENT_STEPS)[number];

/** Where an experiment stands to which nothing was done, or that was removed: a plan begins it. */
type Before = ExperimentState | null;

const FROM: Readonly<Record<ExperimentStepName, readonly Before[]>> = {
  plan: [null, 'draft', 'running', 'removed'],
  start: ['draft'],
  stop: ['running'],
  decide: ['running', 'stopped', 'decided'],
  reopen: ['stopped', 'decided'],
  remove: ['draft', 'running', 'stopped', 'decided'],
  restore: ['removed'],
};

const HINTS: Readonly<Record<ExperimentState | 'unknown', string>> = {
  unknown: 'Plan it first.',
  draft: 'Start it first, or change its plan.',
  running: 'Stop it, or decide.',
  stopped: 'Decide, or reopen it to go on.',
  decided: 'Reopen it first.',
  removed: 'Restore it, or plan it anew.',
};

/** Why a step cannot be taken: from where the experiment stands, or since its variants are dealt already. */
export type ExperimentRefusal =
  | { readonly step: ExperimentStepName; readonly state: Before }
  | { readonly step: 'plan'; readonly dealt: true }
  | { readonly step: 'start' | 'stop'; readonly outOfTime: true }
  | { readonly step: 'decide'; readonly variant: string; readonly variants: readonly string[] };

/** A step of an experiment that cannot be taken. */
export class ExperimentStepError extends Error {
  readonly hint: string;

  constructor(readonly refusal: ExperimentRefusal) {
    const { message, hint } = said(refusal);
    super(message);
    this.name = 'ExperimentStepError';
    this.hint = hint;
  }
}

function said(refusal: ExperimentRefusal): { readonly message: string; readonly hint: string } {
  if ('dealt' in refusal)
    return {
      message: 'Who sees what is settled once an experiment runs.',
      hint: 'Keep variants, shares and who is counted as they are, or plan another experiment.',
    };
  if ('outOfTime' in refusal)
    return {
      message: 'An experiment starts by now, and stops between its start and now.',
      hint: 'Leave the time out to take this moment.',
    };
  if ('variant' in refusal)
    return {
      message: `“${refusal.variant}” is no variant of this experiment.`,
      hint: `It has ${refusal.variants.map((name) => `“${name}”`).join(', ')}.`,
    };
  const { step, state } = refusal;
  const what = state === null ? 'an experiment that is not registered' : `${articled(state)} experiment`;
  return { message: `“${step}” cannot be done with ${what}.`, hint: HINTS[state ?? 'unknown'] };
}

const articled = (state: ExperimentState): string => `a ${state}`;

/** The steps that can be taken from a state, in the order of a life. */
export function experimentStepsFrom(state: Before): ExperimentStepName[] {
  return EXPERIMENT_STEPS.filter((name) => FROM[name].includes(state));
}

/**
 * Checks that a step can be taken from a state.
 * @throws ExperimentStepError saying where the experiment stands, and what to do first.
 */
export function checkExperimentTurn(state: Before, step: ExperimentStepName): void {
  if (!FROM[step].includes(state)) throw new ExperimentStepError({ step, state });
}
