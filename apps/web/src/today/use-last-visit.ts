import type { Finding } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { useEffect, useState } from 'react';
import { keepVisits, readVisits, visited, type Visits } from './visits.js';

/**
 * This visit of a shop and the one before it, kept in this browser.
 * @param findings those that are raised now; while they are not known, nothing is kept and null is told.
 */
export function useLastVisit(
  { id, events }: Pick<ShopEntry, 'id' | 'events'>,
  findings: readonly Finding[] | undefined,
): Visits | null {
  const [visits, setVisits] = useState<Visits | null>(null);
  useEffect(() => {
    if (findings === undefined) return;
    const now = { at: new Date().toISOString(), events, findings: findings.map((finding) => finding.id) };
    const next = visited(readVisits(window.localStorage, id), now);
    keepVisits(window.localStorage, id, next);
    setVisits(next);
  }, [id, events, findings]);
  return visits;
}
