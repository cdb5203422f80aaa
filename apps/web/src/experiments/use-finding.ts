import type { SeenFinding } from '@throughline/model';
import { useCases } from '../api/lives.js';
import { type Asked, useFindings } from '../api/queries.js';

interface LookedFor {
  /** Undefined while it is looked for; null where there is none. */
  readonly finding: SeenFinding | null | undefined;
  /** Why it cannot be told whether there is one. */
  readonly error: Error | null;
  readonly again: () => void;
}

/** A finding by its id: as it was seen when something was done about it, else as it is found today, which takes the server longer. */
export function useFinding(asked: Asked, id: string | null): LookedFor {
  const cases = useCases(id === null ? null : asked);
  const seen = cases.data?.find(({ finding }) => finding === id)?.seen;
  const today = useFindings(asked, id !== null && cases.data !== undefined && seen === undefined);
  const again = (): void => void (cases.error === null ? today : cases).refetch();
  if (id === null) return { finding: null, error: null, again };
  if (seen !== undefined) return { finding: seen, error: null, again };
  const error = cases.data === undefined ? cases.error : today.data === undefined ? today.error : null;
  const found = today.data?.findings.find((each) => each.id === id) ?? null;
  return { finding: today.data === undefined ? undefined : found, error, again };
}
