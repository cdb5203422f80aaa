import type { QuestionOf } from '../api/queries.js';
import type { SearchPart } from '../app/use-search-part.js';

/** Within how long a journey has to make all steps, in seconds. */
export const WINDOWS = {
  '1h': 3600,
  '1d': 86_400,
  '7d': 7 * 86_400,
  '14d': 14 * 86_400,
  '30d': 30 * 86_400,
  '90d': 90 * 86_400,
  '365d': 365 * 86_400,
} as const;
export type FunnelWindow = keyof typeof WINDOWS;

export const STARTS = ['first', 'previous'] as const;
export const ORDERS = ['ordered', 'strict', 'any'] as const;

/** By what a journey counts as one that goes on. */
export interface FunnelTerms {
  readonly window: FunnelWindow;
  /** The window runs from the first step, or anew from each. */
  readonly windowFrom: (typeof STARTS)[number];
  readonly order: (typeof ORDERS)[number];
}

/** As the question has it where nothing is said. */
const USUAL: FunnelTerms = { window: '14d', windowFrom: 'first', order: 'ordered' };

export const funnelTerms: SearchPart<FunnelTerms> = {
  read: (search) => ({
    window: oneOf(Object.keys(WINDOWS) as FunnelWindow[], search['window']) ?? USUAL.window,
    windowFrom: oneOf(STARTS, search['windowFrom']) ?? USUAL.windowFrom,
    order: oneOf(ORDERS, search['order']) ?? USUAL.order,
  }),
  write: ({ window, windowFrom, order }) => ({
    ...(window === USUAL.window ? {} : { window }),
    ...(windowFrom === USUAL.windowFrom ? {} : { windowFrom }),
    ...(order === USUAL.order ? {} : { order }),
  }),
};

/** What of them a question has to say. */
export const asTerms = (terms: FunnelTerms): Partial<Pick<QuestionOf<'funnel'>, keyof FunnelTerms>> =>
  funnelTerms.write(terms);

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}
