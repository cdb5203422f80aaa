import type { LifeState, LifeStepName } from '@throughline/model';
import type { Told } from '../../failure.js';

const STEPS: Readonly<Record<LifeStepName, string>> = {
  look: 'ansehen',
  accept: 'annehmen',
  change: 'ändern',
  measure: 'messen',
  close: 'abschließen',
  dismiss: 'verwerfen',
  reopen: 'wieder öffnen',
};

const STATES: Readonly<Record<LifeState, Told & { readonly hint: string }>> = {
  new: { message: 'neu', hint: 'Ihn zuerst ansehen, annehmen oder verwerfen.' },
  'looked-at': {
    message: 'angesehen',
    hint: 'Ihn mit Zuständigem und Termin annehmen oder mit Grund verwerfen.',
  },
  accepted: { message: 'angenommen', hint: 'Zuerst sagen, was geändert wurde und an welchem Tag.' },
  changed: { message: 'geändert', hint: 'Ihn messen oder abschließen.' },
  measured: { message: 'gemessen', hint: 'Ihn abschließen oder sagen, was noch geändert wurde.' },
  closed: { message: 'abgeschlossen', hint: 'Ihn zuerst wieder öffnen.' },
  dismissed: { message: 'verworfen', hint: 'Ihn zuerst wieder öffnen.' },
};

/** A step that cannot be taken from where a finding stands. */
export function life(step: LifeStepName, state: LifeState): Told {
  const { message, hint } = STATES[state];
  return { message: `Dieser Befund ist ${message} und lässt sich nicht ${STEPS[step]}.`, hint };
}
