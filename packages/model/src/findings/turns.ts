/** Where a finding stands in its life. */
export const LIFE_STATES = [
  'new',
  'looked-at',
  'accepted',
  'changed',
  'measured',
  'closed',
  'dismissed',
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What can be done about a finding, in the order of a life. */
export const LIFE_STEPS = ['look', 'accept', 'change', 'measure', 'close', 'dismiss', 'reopen'] as const;
export type LifeStepName = (typeof LIFE_STEPS)[number];

/** From which states a step can be taken. */
const FROM: Readonly<Record<LifeStepName, readonly LifeState[]>> = {
  look: ['new'],
  accept: ['new', 'looked-at', 'accepted'],
  change: ['accepted', 'changed', 'measured'],
  measure: ['changed', 'measured', 'closed'],
  close: ['changed', 'measured'],
  dismiss: ['new', 'looked-at', 'accepted', 'dismissed'],
  reopen: ['closed', 'dismissed'],
};

const HINTS: Readonly<Record<LifeState, string>> = {
  new: 'Look at it, accept it or dismiss it first.',
  'looked-at': 'Accept it with an owner and a due date, or dismiss it with a reason.',
  accepted: 'Say what was changed, and on which day, first.',
  changed: 'Measure or close it.',
  measured: 'Close it, or say what else was changed.',
  closed: 'Reopen it first.',
  dismissed: 'Reopen it first.',
};

/** A step that cannot be taken from where the finding stands. */
export class LifeError extends Error {
  readonly hint: string;

  constructor(
    readonly step: LifeStepName,
    readonly state: LifeState,
  ) {
    const article = state === 'accepted' ? 'an' : 'a';
    super(`“${step}” cannot be done with ${article} ${state.replace('-', ' ')} finding.`);
    this.name = 'LifeError';
    this.hint = HINTS[state];
  }
}

/** The steps that can be taken from a state, in the order of a life. */
export function stepsFrom(state: LifeState): LifeStepName[] {
  return LIFE_STEPS.filter((name) => FROM[name].includes(state));
}

/**
 * Checks that a step can be taken.
 * @throws LifeError saying where the finding stands, and what to do first.
 */
export function checkStep(state: LifeState, { do: name }: { readonly do: LifeStepName }): void {
  if (FROM[name].includes(state)) return;
  throw new LifeError(name, state);
}
