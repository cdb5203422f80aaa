import {
  type ExperimentPlan,
  type FoundExperiment,
  isBanded,
  millisecondsOf,
  type RegisteredExperiment,
  segmentFilters,
} from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import type { ExploreState } from '../explore/search.js';
import { narrowed } from '../explore/narrowed.js';
import { conditionOf } from '../explore/only.js';

type Question = QuestionOf<'experiment'>;

/** How an experiment is told by its events. */
export type Told = Pick<FoundExperiment, 'name' | 'named' | 'varied'>;

/** What is measured: as a plan says it, whatever the screen does with it. */
export interface Measured {
  readonly metric: NonNullable<Question['metric']>;
  readonly method: NonNullable<Question['method']>;
  readonly within: string | null;
  readonly activity?: string | null;
  readonly better?: 'higher' | 'lower';
}

/** An experiment as it is asked about: everything that the plan says of it, narrowed to what the address says. */
export function questionOf(
  told: Told,
  measured: Measured,
  {
    state,
    object,
    registered,
  }: {
    readonly state: ExploreState;
    readonly object: string;
    readonly registered: RegisteredExperiment | undefined;
  },
): Question {
  const { period, where = [] } = narrowed(state);
  const plan = registered?.plan;
  const all = [...where, ...segmentConditions(plan?.segment ?? {})];
  const ran = period === undefined ? periodOf(registered, measured.within) : period;
  return {
    kind: 'experiment',
    object: plan?.object ?? object,
    exposures: exposuresOf(told),
    ...(registered?.started == null ? {} : { exposed: boundsOf(registered) }),
    variant: told.varied,
    metric: measured.metric,
    method: measured.method,
    ...(measured.activity == null ? {} : { events: { activity: measured.activity } }),
    ...(measured.better === undefined ? {} : { better: measured.better }),
    ...(measured.within === null ? {} : { within: measured.within }),
    ...(plan === undefined ? {} : planned(plan)),
    ...(all.length === 0 ? {} : { where: all }),
    ...(ran === undefined ? {} : { period: { ...ran, take: 'events' } }),
  };
}

/** The events that say who saw it. */
function exposuresOf({ named, name }: Told): Question['exposures'] {
  return { where: [{ property: named, operator: 'is', value: name }] };
}

/** Nobody takes part before its start, or from its end on. */
function boundsOf({ started, stopped }: RegisteredExperiment): NonNullable<Question['exposed']> {
  return { ...(started === null ? {} : { from: started }), ...(stopped === null ? {} : { to: stopped }) };
}

/** How many have seen it so far, whatever variant it was. */
export function seenQuestion(told: Told, registered: RegisteredExperiment): QuestionOf<'funnel'> {
  const { plan } = registered;
  const ran = periodOf(registered, null);
  const all = segmentConditions(plan.segment);
  return {
    kind: 'funnel',
    object: plan.object,
    steps: [exposuresOf(told)],
    entry: 'first',
    ...(all.length === 0 ? {} : { where: all }),
    ...(ran === undefined ? {} : { period: { ...ran, take: 'events' } }),
  };
}

/** The same state of the screen, narrowed to nothing. */
export function unnarrowed(state: ExploreState): ExploreState {
  return { ...state, last: null, these: [] };
}

export const isNarrowed = ({ last, these }: ExploreState): boolean => last !== null || these.length > 0;

function planned({ variants, size }: ExperimentPlan): Pick<Question, 'control' | 'shares' | 'level'> {
  return {
    control: variants[0]?.name,
    shares: Object.fromEntries(variants.map(({ name, share }) => [name, share])),
    ...(size === null ? {} : { level: size.level }),
  };
}

/** What the server takes where a question says none. */
const USUAL_LEVEL = 0.95;

/** The level of the intervals that an experiment is read with: its plan's, or the usual one. */
export function levelOf(registered: RegisteredExperiment | undefined): number {
  return registered?.plan.size?.level ?? USUAL_LEVEL;
}

/** Those of a segment as a plan holds it: findings tell numbers by bands. */
export function segmentConditions(segment: Readonly<Record<string, string>>): NonNullable<Question['where']> {
  return Object.entries(segment).map(([property, value]) =>
    isBanded(property)
      ? { with: { where: segmentFilters(property, value) } }
      : conditionOf({ property, value }),
  );
}

/** Beyond all events: a period needs an end. */
const OPEN_END = '2200-01-01T00:00:00.000Z';

/** From the start on; of one that was stopped until what the last visitors do counts no more. */
function periodOf(
  registered: RegisteredExperiment | undefined,
  within: string | null,
): { readonly from: string; readonly to: string } | undefined {
  if (registered?.started == null) return undefined;
  const { started, stopped } = registered;
  if (stopped === null) return { from: started, to: OPEN_END };
  const counted = within === null ? 0 : millisecondsOf(within);
  return { from: started, to: new Date(Date.parse(stopped) + counted).toISOString() };
}
