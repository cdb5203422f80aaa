import type { SearchPart } from '../app/use-search-part.js';

/** Over how long figures are told, each against as long before it. */
export const SPANS = ['7d', '30d', '90d'] as const;
export type Span = (typeof SPANS)[number];

export interface TodayState {
  readonly span: Span;
  /** The figure whose course is drawn. */
  readonly figure: string;
}

const DEFAULTS: TodayState = { span: '30d', figure: 'conversion' };

export const todayState: SearchPart<TodayState> = {
  read: (search) => ({
    span: SPANS.find((span) => span === search['last']) ?? DEFAULTS.span,
    figure: typeof search['figure'] === 'string' ? search['figure'] : DEFAULTS.figure,
  }),
  write: ({ span, figure }) => ({
    ...(span === DEFAULTS.span ? {} : { last: span }),
    ...(figure === DEFAULTS.figure ? {} : { figure }),
  }),
};
