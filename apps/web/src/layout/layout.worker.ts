import { layoutBlueprint, layoutMap } from '@throughline/blueprint';
import { bestDirected, bestFitting } from './best-fitting.js';
import type { LayoutJob, LayoutReply } from './jobs.js';

declare const self: DedicatedWorkerGlobalScope;

/** Laying out a big map takes longer than a frame: it is done here, beside the page. */
self.onmessage = ({ data }: MessageEvent<LayoutJob>): void => {
  self.postMessage(reply(data));
};

function reply(job: LayoutJob): LayoutReply {
  try {
    return { id: job.id, scene: laidOut(job) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function laidOut(job: LayoutJob) {
  switch (job.kind) {
    case 'blueprint':
      return bestFitting(
        (width, columnsOf) =>
          layoutBlueprint(job.blueprint, { ...job.options, ...likeOf(job.like), width, columnsOf }),
        job.screen,
      );
    case 'map':
      return bestDirected(
        (direction) => layoutMap(job.map, { ...job.options, ...likeOf(job.like), direction }),
        job.screen,
      );
  }
}

const likeOf = <Answer>(like: Answer | null): { like?: Answer } => (like === null ? {} : { like });
