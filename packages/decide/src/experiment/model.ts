import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { armFigures, nameOf } from './arm-figures.js';
import type { SummedArm } from './arms.js';
import { visitorsOf } from './arms.js';
import { compare } from './compare.js';
import { correct } from './corrections.js';
import { watch } from './guardrails.js';
import { condense } from './raw-values.js';
import { sampleRatio } from './sample-ratio.js';
import { ExperimentInput, ExperimentOutput, type VariantResult } from './schema.js';

function comparisons(arms: readonly SummedArm[], input: ExperimentInput): VariantResult[] {
  const [control, ...variants] = arms;
  if (control === undefined) return [];
  return variants.map((variant, at) => ({
    name: nameOf(variant, at + 1),
    ...compare(control, variant, input),
  }));
}

/** Adjusts the p-values of those variants that have one. */
function corrected(results: readonly VariantResult[], { correction }: ExperimentInput): VariantResult[] {
  if (correction === undefined) return [...results];
  const known = results.filter(({ pValue }) => pValue !== undefined);
  const adjusted = correct(
    known.map(({ pValue = 1 }) => pValue),
    correction,
  );
  return results.map((result) => {
    const adjustedPValue = adjusted[known.indexOf(result)];
    return adjustedPValue === undefined ? result : { ...result, adjustedPValue };
  });
}

/** Where not one comparison can be made there is no result, but a reason. Beliefs need no data. */
function refuseEmpty(results: readonly VariantResult[]): void {
  const first = results[0]?.cannotEstimate;
  if (first && results.every(({ lift }) => lift === null)) throw new CannotEstimate(first.reason, first.hint);
}

/** What a variant of an experiment changed: see docs/models.md. */
export const experiment = decisionModel({
  name: 'experiment',
  title: 'What the variants of an experiment changed, and how sure that is',
  input: ExperimentInput,
  output: ExperimentOutput,
  run: (input): ExperimentOutput => {
    const { metric, method, difference, level, control, variants, winsorise } = input;
    const quantile = metric === 'quantile' ? input.quantile : undefined;
    const arms = condense([control, ...variants], { winsorise, quantile });
    const results = corrected(comparisons(arms, input), input);
    refuseEmpty(results);
    const users = arms.map(visitorsOf);
    return {
      method,
      difference,
      level,
      arms: armFigures(arms, input),
      variants: results,
      sampleRatio: sampleRatio(users, input.weights ?? users.map(() => 1)),
      ...(input.guardrails.length > 0 && {
        guardrails: input.guardrails.flatMap((guardrail) => watch(guardrail, input)),
      }),
    };
  },
});
