import type { ServerResponse } from 'node:http';
import type { ImportState } from '../routes.js';
import { type ImportJobs, isFinished } from './imports.js';

const KEEP_ALIVE_MS = 15_000;
const PAUSE_MS = 100;

function message(state: ImportState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

/**
 * Writes the states of one import as server-sent events until it is over: the present one at once, so
 * that a reader who was cut off only has to call again, then at most ten a second.
 */
export function streamStates(jobs: ImportJobs, id: string, response: ServerResponse): void {
  let pending: ImportState | undefined = jobs.get(id);
  let timer: NodeJS.Timeout | undefined;
  const alive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  const stop = jobs.watch(id, (state) => {
    pending = state;
    if (isFinished(state)) flush();
    else timer ??= setTimeout(flush, PAUSE_MS);
  });
  const leave = (): void => {
    clearInterval(alive);
    clearTimeout(timer);
    stop();
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (pending === undefined) return;
    response.write(message(pending));
    if (isFinished(pending)) response.end();
    pending = undefined;
  };
  response.on('close', leave);
  flush();
}
