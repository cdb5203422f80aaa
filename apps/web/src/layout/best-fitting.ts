import type { Screen } from './jobs.js';

/** What of a drawing is fitted: its lanes, since headings stand beside it on the screen. */
interface Drawn {
  readonly band: { readonly width: number };
  readonly lanes: readonly { readonly y: number; readonly height: number }[];
}

const FIRST_WIDTH = 1280;
const NARROWEST = 720;
const WIDEST = 2600;
/** A second layout is worth its time only where the first leaves this share of width or height unused. */
const WORTH_IT = 1.05;

/** Figures on the outermost lines reach beyond them. */
const BESIDE = 44;

/** A drawing of a width, in as many columns as one of another width has. */
type Layout<Scene> = (width: number, columnsOf: number) => Scene;

/**
 * Lays out once, once more wider or narrower where the screen is of another shape than the first drawing, and at last
 * with wider boxes where room is left beside them.
 */
export function bestFitting<Scene extends Drawn>(layout: Layout<Scene>, screen: Screen): Scene {
  const [scene, width] = bestColumns((wide) => layout(wide, wide), screen);
  // Where its height decides how large a drawing is seen, the room that is left goes to the names.
  const spare = (screen.width / screen.height) * highOf(scene) - scene.band.width - BESIDE;
  if (!Number.isFinite(spare) || spare < scene.band.width * (WORTH_IT - 1)) return scene;
  const wider = layout(Math.floor(Math.min(WIDEST, width + spare)), width);
  return scaleOf(wider, screen) > scaleOf(scene, screen) / WORTH_IT ? wider : scene;
}

function bestColumns<Scene extends Drawn>(
  layout: (width: number) => Scene,
  screen: Screen,
): readonly [Scene, number] {
  const first = layout(FIRST_WIDTH);
  const spare = screen.width / screen.height / (first.band.width / highOf(first));
  if (!Number.isFinite(spare) || Math.max(spare, 1 / spare) < WORTH_IT) return [first, FIRST_WIDTH];
  // A wider drawing gets lower as well, so half of the way brings width and height together.
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(FIRST_WIDTH * Math.sqrt(spare))));
  const second = layout(width);
  return scaleOf(second, screen) > scaleOf(first, screen) ? [second, width] : [first, FIRST_WIDTH];
}

/** Lays a map out in the direction in which it is seen larger. */
export function bestDirected<Scene extends Screen>(
  layout: (direction: 'right' | 'down') => Scene,
  screen: Screen,
): Scene {
  const right = layout('right');
  if (screen.width >= right.width && screen.height >= right.height) return right;
  const down = layout('down');
  return fits(down, screen) > fits(right, screen) ? down : right;
}

function highOf({ lanes }: Drawn): number {
  const last = lanes.at(-1);
  return last === undefined ? 0 : last.y + last.height - (lanes[0]?.y ?? 0);
}

function scaleOf(scene: Drawn, screen: Screen): number {
  return fits({ width: scene.band.width, height: highOf(scene) }, screen);
}

/** How large something is seen on a screen. */
function fits({ width, height }: Screen, screen: Screen): number {
  return Math.min(screen.width / width, screen.height / height);
}
