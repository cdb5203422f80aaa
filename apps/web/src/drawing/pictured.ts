import type { Compared } from './compared.js';
import type { ComparedLine } from './compared-lines.js';
import type { PicturedComparison } from './compared-picture.js';
import type { Marks } from './mark-places.js';
import type { Drawing } from './use-drawing.js';
import type { Told } from './use-told.js';

interface Both<Answer> {
  readonly told: Told<Answer>;
  readonly steps: readonly Compared[] | null;
  readonly lines: readonly ComparedLine[] | null;
  readonly marks: Marks | null;
  readonly typesOf: (answer: Answer) => Readonly<Record<string, number>>;
}

/** What a picture of a drawing takes along of its comparison: nothing where there is none. */
export function picturedOf<Answer>(
  { state: { versus }, filter }: Pick<Drawing, 'state' | 'filter'>,
  { told: { answer, other }, steps, lines, marks, typesOf }: Both<Answer>,
): { readonly compared?: PicturedComparison } {
  if (versus === null || other === null || steps === null || lines === null || marks === null) return {};
  return { compared: { versus, filter, steps, lines, marks, journeys: [typesOf(answer), typesOf(other)] } };
}
