import type { SeenFinding } from '@throughline/model';
import { useCases } from '../api/lives.js';
import { type Asked, useFindings } from '../api/queries.js';

/**
 * A finding by its id: as it was seen when something was done about it, else as it is found today, which takes the server longer.
 * Undefined while it is looked for; null where there is none.
 */
export function useFinding(asked: Asked, id: string | null): SeenFinding | null | undefined {
  const { data: cases } = useCases(id === null ? null : asked);
  const seen = cases?.find(({ finding }) => finding === id)?.seen;
  const { data: today } = useFindings(asked, id !== null && cases !== undefined && seen === undefined);
  if (id === null) return null;
  if (seen !== undefined) return seen;
  if (today === undefined) return undefined;
  return today.findings.find((each) => each.id === id) ?? null;
}
