import type { OpenTurn } from '@throughline/model';
import type { SearchPart } from '../app/use-search-part.js';

/** Over how long figures are told, each against as long before it. */
export const SPANS = ['7d', '30d', '90d'] as const;
export type Span = (typeof SPANS)[number];

export interface TodayState {
  readonly span: Span;
  /** The figure whose course is drawn; null for conversion, or the first that can be told. */
  readonly figure: string | null;
  /** Whose open journeys are listed; null for those of all types. */
  readonly openType: string | null;
  /** Whose turn they wait for; null for anybody's. */
  readonly openTurn: OpenTurn | null;
  /** The team that has to bring them on, by its id. */
  readonly openTeam: string | null;
  /** Only those that have to be done with before the next cut-off. */
  readonly openLeaving: boolean;
  /** Which page of them: 0 for the most pressing alone, from 1 on all of them. */
  readonly openPage: number;
}

const DEFAULTS: TodayState = {
  span: '30d',
  figure: null,
  openType: null,
  openTurn: null,
  openTeam: null,
  openLeaving: false,
  openPage: 0,
};

/** In the order in which they are offered: those in the house first. */
export const TURNS: readonly OpenTurn[] = ['shop', 'customer', 'carrier', 'provider'];

const textOr = <Else>(value: unknown, otherwise: Else): string | Else =>
  typeof value === 'string' && value !== '' ? value : otherwise;

export const todayState: SearchPart<TodayState> = {
  read: (search) => ({
    span: SPANS.find((span) => span === search['last']) ?? DEFAULTS.span,
    figure: textOr(search['figure'], null),
    openType: textOr(search['openType'], null),
    openTurn: TURNS.find((turn) => turn === search['openTurn']) ?? null,
    openTeam: textOr(search['openTeam'], null),
    openLeaving: search['openLeaving'] === 'yes',
    openPage: pageIn(search['openPage']),
  }),
  write: ({ span, figure, openType, openTurn, openTeam, openLeaving, openPage }) => ({
    ...(span === DEFAULTS.span ? {} : { last: span }),
    ...(figure === null ? {} : { figure }),
    ...(openType === null ? {} : { openType }),
    ...(openTurn === null ? {} : { openTurn }),
    ...(openTeam === null ? {} : { openTeam }),
    ...(openLeaving ? { openLeaving: 'yes' } : {}),
    ...(openPage === 0 ? {} : { openPage: String(openPage) }),
  }),
};

/** What is no page of a list says the most pressing alone. */
function pageIn(value: unknown): number {
  const page = Number(value);
  return Number.isInteger(page) && page > 0 && page < 20_000 ? page : 0;
}
