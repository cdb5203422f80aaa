import type { FindingsAnswer } from '@throughline/model';
import { useMemo } from 'react';
import { useCases } from '../api/lives.js';
import { type Asked, useFindings } from '../api/queries.js';
import { raisedOf } from './listed.js';

interface Raised {
  readonly data: FindingsAnswer | undefined;
  readonly error: Error | null;
}

/**
 * The findings of a shop that need a look: what was dismissed or closed is not raised again unless it has grown or returned.
 * @param due false while what is looked at is on its way: what is known of them already stands meanwhile.
 */
export function useRaised(asked: Asked | null, due = true): Raised {
  const { data: answer, error } = useFindings(asked, due);
  const { data: cases, error: untold } = useCases(asked);
  const data = useMemo(() => {
    if (answer === undefined || cases === undefined) return undefined;
    return { ...answer, findings: raisedOf(answer.findings, cases) };
  }, [answer, cases]);
  return { data, error: error ?? untold };
}
