import { useMemo } from 'react';
import { compareMarks } from './compare-marks.js';
import type { Compared } from './compared.js';
import type { Marks } from './mark-places.js';

/** The figures at the steps of a drawing that is compared; null where it is not. Stable while the answers are. */
export function useMarks<Answer>(
  answer: Answer | undefined,
  other: Answer | null,
  compared: (after: Answer, before: Answer) => readonly Compared[],
): Marks | null {
  return useMemo(
    () => (answer === undefined || other === null ? null : compareMarks(compared(answer, other))),
    [answer, other, compared],
  );
}
