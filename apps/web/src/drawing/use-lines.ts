import { useMemo } from 'react';
import type { ComparedLine } from './compared-lines.js';

/** The ways of a drawing that is compared; null where it is not. Stable while the answers are. */
export function useLines<Answer>(
  answer: Answer | undefined,
  other: Answer | null,
  compared: (after: Answer, before: Answer) => readonly ComparedLine[],
): readonly ComparedLine[] | null {
  return useMemo(
    () => (answer === undefined || other === null ? null : compared(answer, other)),
    [answer, other, compared],
  );
}
