import { layoutBlueprint } from '@throughline/blueprint';
import { bestFitting } from './best-fitting.js';
import { type LayoutJob, type LayoutReply, likeOf } from './jobs.js';

declare const self: DedicatedWorkerGlobalScope;

/** Laying out a big map takes longer than a frame: it is done here, beside the page. */
self.onmessage = ({ data }: MessageEvent<LayoutJob>): void => {
  void reply(data).then((said) => self.postMessage(said));
};

async function reply(job: LayoutJob): Promise<LayoutReply> {
  try {
    return { id: job.id, scene: await laidOut(job) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function laidOut(job: LayoutJob) {
  switch (job.kind) {
    case 'blueprint':
      return bestFitting(
        (width, columnsOf) =>
          layoutBlueprint(job.blueprint, { ...job.options, ...likeOf(job), width, columnsOf }),
        job.screen,
      );
    case 'map':
      // Maps are laid out by a library that no blueprint needs.
      return (await import('./map-job.js')).laidOutMap(job);
  }
}
