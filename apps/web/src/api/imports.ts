import type { ImportState } from '@throughline/server/routes';
import { useEffect, useState } from 'react';
import { getJson } from './request.js';

/** True once nothing more will come. */
export function isOver(state: ImportState): boolean {
  return state.phase === 'done' || state.phase === 'failed';
}

/** Calls back with each state of a running import. Returns how to stop listening. */
export function watchImport(id: string, onState: (state: ImportState) => void): () => void {
  const path = `/api/imports/${encodeURIComponent(id)}`;
  const source = new EventSource(`${path}/events`);
  const take = (state: ImportState): void => {
    if (isOver(state)) source.close();
    onState(state);
  };
  source.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as ImportState);
  // The stream can break where the import goes on: the browser opens it again, and what was missed is asked for.
  source.onerror = () => {
    getJson<ImportState>(path).then(take, () => undefined);
  };
  return () => source.close();
}

/** The latest state of an import, or null before the first is known. */
export function useImport(id: string | null): ImportState | null {
  const [state, setState] = useState<ImportState | null>(null);
  useEffect(() => {
    setState(null);
    return id === null ? undefined : watchImport(id, setState);
  }, [id]);
  return state;
}
