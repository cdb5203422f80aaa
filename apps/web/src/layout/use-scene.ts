import type { BlueprintScene, Scene } from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { lettersReady } from '../canvas/text-fit.js';
import type { BlueprintOptions, LayoutJob, LayoutReply, MapOptions, Screen } from './jobs.js';

type Work = LayoutJob extends infer Job ? (Job extends LayoutJob ? Omit<Job, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (scene: Scene) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;
// Started with the page, so that it is ready by the time the first answer is.
const worker = started();

function started(): Worker {
  const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    if ('scene' in data) job?.resolve(data.scene);
    else job?.reject(new Error(data.error));
  };
  made.onerror = ({ message }) => {
    for (const job of waiting.values()) job.reject(new Error(message));
    waiting.clear();
  };
  return made;
}

/** One worker for all: layouts are short, and each asks for the newest answer only. */
async function laidOut(work: Work): Promise<Scene> {
  const [scene] = await Promise.all([asked(work), lettersReady()]);
  return scene;
}

function asked(work: Work): Promise<Scene> {
  const id = (last += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...work, id });
  });
}

/** An answer together with what tells it from other answers, so that a layout is made once for each. */
export interface Stamped<Answer> {
  readonly answer: Answer;
  /** What decides where everything stands; null where it does itself. The stamp is of all three. */
  readonly like: Answer | null;
  /** What it is compared with, whose own ways are drawn too; null where it is with nothing. */
  readonly beside: Answer | null;
  readonly shop: string;
  readonly stamp: string;
}

/** What was drawn before stands until the new drawing is there, but never for another shop. */
function isOfShop(shop: string | undefined, before: QueryKey | undefined): boolean {
  return shop !== undefined && before?.[2] === shop;
}

export function useBlueprintScene(
  source: Stamped<BlueprintAnswer> | null,
  options: BlueprintOptions,
  screen: Screen,
): UseQueryResult<BlueprintScene> {
  return useQuery({
    queryKey: ['scene', 'blueprint', source?.shop, source?.stamp, options, screen],
    queryFn: () => {
      if (source === null) throw new Error('There is no blueprint to lay out yet.');
      return laidOut({
        kind: 'blueprint',
        blueprint: source.answer,
        like: source.like,
        beside: source.beside,
        options,
        screen,
      }) as Promise<BlueprintScene>;
    },
    enabled: source !== null,
    placeholderData: (scene, query) => (isOfShop(source?.shop, query?.queryKey) ? scene : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useMapScene(
  source: Stamped<MapAnswer> | null,
  options: MapOptions,
  screen: Screen,
): UseQueryResult<Scene> {
  return useQuery({
    queryKey: ['scene', 'map', source?.shop, source?.stamp, options, screen],
    queryFn: () => {
      if (source === null) throw new Error('There is no map to lay out yet.');
      return laidOut({
        kind: 'map',
        map: source.answer,
        like: source.like,
        beside: source.beside,
        options,
        screen,
      });
    },
    enabled: source !== null,
    placeholderData: (scene, query) => (isOfShop(source?.shop, query?.queryKey) ? scene : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
