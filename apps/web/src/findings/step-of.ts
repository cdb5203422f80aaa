import type { BlueprintAnswer, BlueprintStep, Finding, MapAnswer } from '@throughline/model';

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

/** The activity of the map that a finding stands at, by the name that came in; undefined where the map does not hold it. */
export function activityOf(
  { where: { activity, edge } }: Finding,
  { objects }: MapAnswer,
): string | undefined {
  const name = activity ?? edge?.from;
  return Object.values(objects)
    .flatMap(({ activities }) => activities)
    .find((each) => each.canonical === name || each.activity === name)?.activity;
}
