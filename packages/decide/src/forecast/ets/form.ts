/**
 * Which member of the exponential smoothing family (Hyndman, Koehler, Ord & Snyder 2008, Forecasting with Exponential
 * Smoothing, table 2.1). Multiplicative trends are left out: they forecast badly and explode (their section 7.1).
 */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A';
  readonly damped: boolean;
  readonly season: 'N' | 'A' | 'M';
}

/**
 * The forms that the automatic choice looks at. Additive errors with a multiplicative season are left out: their
 * variance is infinite.
 */
export const ETS_FORMS = [
  'ANN',
  'AAN',
  'AAdN',
  'ANA',
  'AAA',
  'AAdA',
  'MNN',
  'MAN',
  'MAdN',
  'MNA',
  'MAA',
  'MAdA',
  'MNM',
  'MAM',
  'MAdM',
] as const;
export type EtsName = (typeof ETS_FORMS)[number];

/** The form behind its short name: error, trend (d: damped), season. */
export function etsForm(name: EtsName): EtsForm {
  return {
    error: name.startsWith('A') ? 'A' : 'M',
    trend: name.charAt(1) === 'N' ? 'N' : 'A',
    damped: name.includes('d'),
    season: seasonOf(name.at(-1)),
  };
}

function seasonOf(letter: string | undefined): EtsForm['season'] {
  return letter === 'A' || letter === 'M' ? letter : 'N';
}

/** As books write it: `ETS(A,Ad,M)`. */
export function etsTitle({ error, trend, damped, season }: EtsForm): string {
  return `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;
}

/** Whether a form needs every value above 0. */
export function needsPositive({ error, season }: EtsForm): boolean {
  return error === 'M' || season === 'M';
}

/** Estimated figures of a form: smoothing weights, damping, first states. The error's variance is not counted. */
export function parameterCount(form: EtsForm, period: number): number {
  const trend = form.trend === 'N' ? 0 : 2;
  const season = form.season === 'N' ? 0 : period;
  return 2 + trend + (form.damped ? 1 : 0) + season;
}
