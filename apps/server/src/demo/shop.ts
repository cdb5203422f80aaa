import { Worker } from 'node:worker_threads';
import { DEFAULT_DEMO } from '@throughline/demo';
import { importInto } from '../imports/into.js';
import { passingFolder } from '../imports/passing.js';
import type { Progress } from '../jobs/imports.js';
import type { ImportState, ImportSummary } from '../routes.js';
import type { Services } from '../services.js';
import { DEMO_SHOP } from '../shops/names.js';

type Report = (progress: Progress) => void;

function simulateInWorker(out: string, report: Report, signal: AbortSignal): Promise<void> {
  const worker = new Worker(new URL('./demo-worker.js', import.meta.url), {
    workerData: { config: DEFAULT_DEMO, out },
  });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<void>((resolve, reject) => {
    worker.on('message', (events: number) => report({ phase: 'generating', rows: events }));
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The simulation ended with ${code}.`)),
    );
  }).finally(() => signal.removeEventListener('abort', stop));
}

async function makeAndImport(
  services: Services,
  report: Report,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const folder = passingFolder('demo');
  try {
    await simulateInWorker(folder.path, report, signal);
    return await importInto(services.store, { shop: DEMO_SHOP, inputs: [folder.path] }, { report, signal });
  } finally {
    folder.remove();
  }
}

/** Has the demo shop made and imported; null where it is stored already. */
export async function startDemo(services: Services): Promise<ImportState | null> {
  if ((await services.store.shop(DEMO_SHOP)) !== undefined) return null;
  return services.jobs.start({
    shop: DEMO_SHOP,
    title: 'Demo shop',
    run: (report, signal) => makeAndImport(services, report, signal),
  });
}
