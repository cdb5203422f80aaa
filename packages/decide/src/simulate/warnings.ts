import type { Sentences } from '../words/sentences.js';
import type { Fit } from './schema.js';

/** What to bear in mind with every scenario, the gravest first. */
export function warningsOf(fit: Fit | null, outside: readonly string[], { warnings }: Sentences): string[] {
  const verdict = verdictOf(fit, warnings);
  return [
    ...(fit?.drift ?? []).map((drift) => warnings.drift[drift.measure](drift)),
    ...(verdict === null ? [] : [verdict]),
    ...outside.map((each) => warnings.outside(each)),
  ];
}

function verdictOf(fit: Fit | null, warnings: Sentences['warnings']): string | null {
  if (fit === null) return warnings.unheld;
  return fit.verdict === 'good' ? null : warnings[fit.verdict];
}
