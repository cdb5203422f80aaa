import {
  comparedArms,
  type EffectAnswer,
  type LifeState,
  type LifeStep,
  type RegisteredExperiment,
} from '@throughline/model';
import { t } from '../texts/texts.js';

/** Whether what was decided changes anything: who keeps the control, or nothing, leaves the finding as it was. */
export function isChange({ plan, decision }: Pick<RegisteredExperiment, 'plan' | 'decision'>): boolean {
  return decision !== null && comparedArms({ plan, decision }) !== null;
}

/** What an answer about the effect says of how it is measured: by the experiment, or by day and why. */
export function measuredWords({ tested, untested }: Pick<EffectAnswer, 'tested' | 'untested'>): string {
  const { byTest, byDays } = t().experiments.life;
  if (tested !== null) return byTest;
  return untested === null ? '' : byDays(untested.reason);
}

interface Shipping {
  readonly what: string;
  readonly experiment: string;
  /** Who has the finding from now on, where nobody had it. */
  readonly owner: string;
  /** A day of the shop's calendar. */
  readonly today: string;
}

/** A name for whom nobody said: the life of a finding asks for one. */
const NOBODY = '–';

/**
 * The steps by which a finding comes to be changed by an experiment, from where it stands; null where it was done with, which has to be
 * opened again first.
 */
export function shippingSteps(
  state: LifeState,
  { what, experiment, owner, today }: Shipping,
): readonly [LifeStep, ...LifeStep[]] | null {
  const change = { do: 'change', what: what.slice(0, MOST), on: today, experiment } as const;
  switch (state) {
    case 'new':
    case 'looked-at':
      return [{ do: 'accept', owner: owner.trim() || NOBODY, due: today }, change];
    case 'accepted':
    case 'changed':
    case 'measured':
      return [change];
    case 'closed':
    case 'dismissed':
      return null;
  }
}

/** Characters that what was changed may have. */
const MOST = 2000;
