import type { ExperimentPlan } from '@throughline/model';

/** A plan of which nothing was said but what is always so. */
export const UNPLANNED: Omit<ExperimentPlan, 'variants'> = {
  hypothesis: '',
  object: 'customer',
  named: 'text.experiment',
  varied: 'text.variant',
  primary: { metric: 'conversion', activity: null, within: null },
  guardrails: [],
  method: 'frequentist',
  segment: {},
  seenAt: null,
  finding: null,
  owner: '',
  size: null,
};

type Guardrail = ExperimentPlan['guardrails'][number];

/** What usually must not get worse, by what the taxonomy calls it; a measure without an activity is of what earns money. */
export const GUARDRAILS = {
  revenue: { metric: 'revenue', activity: null, within: null, better: 'higher' },
  tickets: { metric: 'conversion', activity: 'Ticket Opened', within: null, better: 'lower' },
  returns: { metric: 'conversion', activity: 'Return Requested', within: null, better: 'lower' },
  cancelled: { metric: 'conversion', activity: 'Order Cancelled', within: null, better: 'lower' },
} as const satisfies Readonly<Record<string, Guardrail>>;
export type GuardrailName = keyof typeof GUARDRAILS;

export const GUARDRAIL_NAMES = Object.keys(GUARDRAILS) as GuardrailName[];

/** What the usual guardrails of a plan are called here. */
export function guardrailsIn({ guardrails }: Pick<ExperimentPlan, 'guardrails'>): GuardrailName[] {
  return GUARDRAIL_NAMES.filter((name) => guardrails.some((each) => isAlike(each, GUARDRAILS[name])));
}

function isAlike(one: Guardrail, other: Guardrail): boolean {
  return one.metric === other.metric && one.activity === other.activity && one.better === other.better;
}
