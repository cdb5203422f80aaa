import type { Screen } from './jobs.js';

interface Drawn {
  readonly height: number;
  readonly band: { readonly width: number };
}

const FIRST_WIDTH = 1280;
const NARROWEST = 720;
const WIDEST = 2600;
/** A second layout is worth its time only where the first leaves this share of width or height unused. */
const WORTH_IT = 1.05;

/** Lays out once, and once more wider or narrower where the screen is of another shape than the first drawing. */
export function bestFitting<Scene extends Drawn>(layout: (width: number) => Scene, screen: Screen): Scene {
  const first = layout(FIRST_WIDTH);
  const spare = screen.width / screen.height / (first.band.width / first.height);
  if (!Number.isFinite(spare) || Math.max(spare, 1 / spare) < WORTH_IT) return first;
  // A wider drawing gets lower as well, so half of the way brings width and height together.
  const width = Math.round(FIRST_WIDTH * Math.sqrt(spare));
  const second = layout(Math.min(WIDEST, Math.max(NARROWEST, width)));
  return scaleOf(second, screen) > scaleOf(first, screen) ? second : first;
}

/** Lays a map out in the direction in which it is seen larger. */
export function bestDirected<Scene extends Screen>(
  layout: (direction: 'right' | 'down') => Scene,
  screen: Screen,
): Scene {
  const right = layout('right');
  if (screen.width >= right.width && screen.height >= right.height) return right;
  const down = layout('down');
  return scaleOf(sized(down), screen) > scaleOf(sized(right), screen) ? down : right;
}

function sized({ width, height }: Screen): Drawn {
  return { band: { width }, height };
}

function scaleOf({ band, height }: Drawn, screen: Screen): number {
  return Math.min(screen.width / band.width, screen.height / height);
}
