import type { StepFigure } from '../panel/step-figures.js';

/** One figure on both sides of a comparison; null on a side that has none of it. */
export interface PairedFigure extends Pick<StepFigure, 'name' | 'definition'> {
  readonly before: StepFigure | null;
  readonly after: StepFigure | null;
}

/** Figures of both sides, each beside the one of its name: in the order of those that are drawn. */
export function paired(before: readonly StepFigure[], after: readonly StepFigure[]): readonly PairedFigure[] {
  const named = new Map([...after, ...before].map((figure) => [figure.name, figure.definition]));
  const find = (figures: readonly StepFigure[], name: string): StepFigure | null =>
    figures.find((figure) => figure.name === name) ?? null;
  return [...named].map(([name, definition]) => ({
    name,
    definition,
    before: find(before, name),
    after: find(after, name),
  }));
}
