import type { BlueprintAnswer, BlueprintStep, Finding } from '@throughline/model';

/** The step that a finding stands at: that of its activity, or where the way that it is about begins. */
export function stepOf(finding: Finding, { steps }: BlueprintAnswer): BlueprintStep | null {
  const { activity, edge } = finding.where;
  const name = activity ?? edge?.from;
  const found = steps.find(
    (step) => step.canonical === name || step.activities.some((each) => each === name),
  );
  if (found === undefined) return null;
  return found.foldedInto === null ? found : (steps.find(({ id }) => id === found.foldedInto) ?? found);
}
