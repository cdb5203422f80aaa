import { useSyncExternalStore } from 'react';
import type { Stop } from './stops.js';

let at: Stop | null = null;
const listeners = new Set<() => void>();

/** Goes to a stop of the tour; null ends it. */
export function goToStop(stop: Stop | null): void {
  at = stop;
  for (const listener of listeners) listener();
}

export function startTour(): void {
  goToStop('today');
}

/** The stop of the tour that is shown; null while no tour is taken. */
export function useStop(): Stop | null {
  return useSyncExternalStore(listen, () => at);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
