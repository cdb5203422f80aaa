import type { RegisteredExperiment } from './life.js';

/** Two variants that an effect is told by. */
interface ComparedArms {
  readonly control: string;
  readonly variant: string;
}

/**
 * What the effect of a registered experiment is told by: its control, and the variant that is kept instead, or, before it is decided,
 * the only other one. Null where the control is kept, none is, or several may be.
 */
export function comparedArms({
  plan,
  decision,
}: Pick<RegisteredExperiment, 'plan' | 'decision'>): ComparedArms | null {
  const [control, ...others] = plan.variants.map(({ name }) => name);
  const only = others.length === 1 ? others[0] : undefined;
  const variant = decision === null ? only : (decision.variant ?? undefined);
  return control === undefined || variant === undefined || variant === control ? null : { control, variant };
}
