import { nameOf } from './arm-figures.js';
import { type Comparison, compare, type How } from './compare.js';
import { condense } from './raw-values.js';
import type { ExperimentInput, Guardrail, GuardrailResult } from './schema.js';

function verdictOf({ low, high }: Comparison, { better, margin }: Guardrail): GuardrailResult['verdict'] {
  if (low === null || high === null) return 'unclear';
  const [worst, best] = better === 'higher' ? [low, high] : [-high, -low];
  if (best < 0) return 'harmed';
  return worst > -margin ? 'safe' : 'unclear';
}

/**
 * Watches what must not get worse: relative to the control, two-sided at the experiment's level, by the sequential
 * interval where the experiment is looked at continuously.
 */
export function watch(guardrail: Guardrail, input: ExperimentInput): GuardrailResult[] {
  const raw = { ...guardrail, quantile: guardrail.metric === 'quantile' ? guardrail.quantile : undefined };
  const [control, ...variants] = condense([guardrail.control, ...guardrail.variants], raw);
  const how: How = {
    ...input,
    method: input.method === 'sequential' ? 'sequential' : 'frequentist',
    difference: 'relative',
    alternative: 'two-sided',
    nullValue: 0,
    better: guardrail.better,
  };
  if (control === undefined) return [];
  return variants.map((variant, at) => {
    const comparison = compare(control, variant, how);
    const { lift, low, high, pValue } = comparison;
    return {
      name: guardrail.name,
      variant: nameOf(variant, at + 1),
      lift,
      low,
      high,
      ...(pValue !== undefined && { pValue }),
      verdict: verdictOf(comparison, guardrail),
    };
  });
}
