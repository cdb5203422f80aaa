import type { Activity } from '../activities.js';
import type { ProblemConfig } from '../config/problems.js';

/** Orders placed, and money as exact decimals: revenue is what orders came to, net is less refunds. */
export interface Sums {
  readonly orders: number;
  readonly revenue: string;
  readonly refunds: string;
  readonly net: string;
}

/** What was lost: the twin's sums less those of the base run; negative where the problem brought more. */
export interface Loss extends Sums {
  readonly byMonth: Readonly<Record<string, Sums>>;
}

/** Orders that a problem held up, whether it struck them or only the queue before them. */
export interface Delays {
  readonly orders: number;
  readonly meanHours: number;
}

export interface ProblemLoss {
  readonly id: string;
  readonly kind: ProblemConfig['kind'];
  /** Where it shows: the activity, and the checkout step where it is one. */
  readonly activity: Activity;
  readonly step?: string;
  readonly segment: Readonly<Record<string, string>>;
  readonly from: string;
  readonly until: string;
  readonly size: Readonly<Record<string, number | string>>;
  /** Journeys that met it in the base run. */
  readonly affected: { readonly objectType: 'session' | 'order' | 'parcel'; readonly journeys: number };
  /** Loss by this problem, the others staying: a run without it less the base run. */
  readonly loss: Loss;
  readonly delays: Delays;
}

export interface ProblemTruth extends ProblemLoss {
  /** Loss by this problem alone: a run without any less a run with only this one. */
  readonly lossAlone: Loss;
}

/** The truth but for what each problem alone would have cost. */
export interface Losses extends Omit<Truth, 'problems'> {
  readonly problems: readonly ProblemLoss[];
}

export interface Truth {
  readonly kind: 'truth';
  readonly seed: number;
  readonly period: { readonly from: string; readonly days: number; readonly zone: string };
  readonly currency: string;
  /** The run that the files show. */
  readonly base: Sums;
  /** The same shop with every planted problem taken out. */
  readonly withoutProblems: Sums;
  /** Loss by all problems together: not the sum of the single ones, since they meet in the same journeys. */
  readonly jointLoss: Loss;
  readonly problems: readonly ProblemTruth[];
}
