import type { RunningServer } from '@throughline/server';
import { ProgressLine } from '../output/progress.js';
import { tellReport } from '../output/report.js';
import { say } from '../output/terminal.js';
import type { Context } from './answering.js';

/** Has the demo shop made where it is missing, and tells how far that is. The app is open meanwhile. */
export async function tellDemo(server: RunningServer, { terminal, locale, signal }: Context): Promise<void> {
  const started = await server.startDemo();
  if (started === null || signal.aborted) return;
  const line = new ProgressLine(terminal, locale);
  await new Promise<void>((done) => {
    const stop = server.services.jobs.watch(started.id, (state) => {
      if (state.phase !== 'done' && state.phase !== 'failed') return line.tell(state);
      line.clear();
      stop();
      if (state.phase === 'done') tellReport(terminal, state.report, locale);
      else if (!signal.aborted) say(terminal, `The demo shop could not be made: ${state.error.message}`);
      done();
    });
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
