import type { ExperimentRefusal, ExperimentState, ExperimentStepName } from '@throughline/model';
import type { Told } from '../../failure.js';

const STEPS: Readonly<Record<ExperimentStepName, string>> = {
  plan: 'planen',
  start: 'starten',
  stop: 'beenden',
  decide: 'entscheiden',
  reopen: 'wieder öffnen',
  remove: 'entfernen',
  restore: 'zurückholen',
};

const STATES: Readonly<Record<ExperimentState | 'unknown', Told & { readonly hint: string }>> = {
  unknown: { message: 'nicht angelegt', hint: 'Es zuerst planen.' },
  draft: { message: 'ein Entwurf', hint: 'Es zuerst starten oder den Plan ändern.' },
  running: { message: 'im Gang', hint: 'Es beenden oder entscheiden.' },
  stopped: { message: 'beendet', hint: 'Entscheiden oder wieder öffnen, um weiterzumachen.' },
  decided: { message: 'entschieden', hint: 'Es zuerst wieder öffnen.' },
  removed: { message: 'entfernt', hint: 'Es zurückholen oder neu planen.' },
};

/** A step of an experiment that cannot be taken. */
export function experimentStep(refusal: ExperimentRefusal): Told {
  if ('dealt' in refusal)
    return {
      message: 'Wer was sieht, steht fest, sobald ein Experiment läuft.',
      hint: 'Varianten, Anteile und wer gezählt wird lassen, wie sie sind, oder ein anderes Experiment planen.',
    };
  if ('outOfTime' in refusal)
    return {
      message: 'Ein Experiment beginnt spätestens jetzt und endet zwischen seinem Beginn und jetzt.',
      hint: 'Ohne Zeitangabe gilt dieser Augenblick.',
    };
  if ('variant' in refusal)
    return {
      message: `„${refusal.variant}“ ist keine Variante dieses Experiments.`,
      hint: `Es hat ${refusal.variants.map((name) => `„${name}“`).join(', ')}.`,
    };
  const { message, hint } = STATES[refusal.state ?? 'unknown'];
  return { message: `Dieses Experiment ist ${message} und lässt sich nicht ${STEPS[refusal.step]}.`, hint };
}
