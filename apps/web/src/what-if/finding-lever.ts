import type { Finding, Lane } from '@throughline/model';
import type { Lever } from './levers.js';

/** By how much is played first. */
const LESS = 0.5;

const BACKSTAGE: readonly (Lane | null)[] = ['backstage', 'support'];

/** The lever that a finding pulls: less of a step, or less time for a wait. Null where it stands at no step, or is a strength. */
export function leverFor({ where, detector, strength }: Finding): Lever | null {
  const to = where.edge?.to ?? where.activity;
  if (to === undefined || strength) return null;
  if (detector === 'waits' || detector === 'promises') return { kind: 'takes', to, factor: LESS };
  return { kind: 'often', from: where.edge?.from ?? '', to, factor: LESS };
}

/** Whose journeys show it: orders behind the line of visibility, visits before it. */
export function objectFor({ where }: Finding): string {
  return BACKSTAGE.includes(where.lane) ? 'order' : 'session';
}
