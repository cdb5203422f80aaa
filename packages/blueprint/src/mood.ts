import type { Stage } from '@throughline/model';
import type { BlueprintScene } from './scene.js';

/** How customers felt from stage to stage: a row of the blueprint under its lanes. Its words are the caller’s, in the language of the drawing. */
export interface Mood {
  readonly name: string;
  /** Under the name: which score. */
  readonly hint: string;
  /** Said in a stage at which nobody was asked. */
  readonly nobody: string;
  readonly points: readonly MoodPoint[];
}

export interface MoodPoint {
  readonly stage: Stage;
  /** On the score’s whole scale, 0 worst … 1 best, with its bounds; null where nobody was asked. */
  readonly level: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The score. */
  readonly text: string;
  /** On how many answers it stands. */
  readonly more: string;
  /** All of it, for a pointer at rest and a screen reader. */
  readonly said: string;
}

/** Height of the row, and where in it the curve runs and its figures stand, in pixels. */
export const MOOD = { height: 70, top: 9, bottom: 45, figures: 61 } as const;

/** A point where it is drawn, in pixels, with the edges of its stage; heights are from the top of the row. */
export interface PlacedMood extends MoodPoint {
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly y: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** Each point under the middle of the columns of its stage, as the eye at `camera` sees them; stages that are not drawn have none. */
export function placedMood(
  { points }: Mood,
  stages: BlueprintScene['stages'],
  camera: { readonly x: number; readonly k: number } = { x: 0, k: 1 },
): readonly PlacedMood[] {
  const across = (x: number): number => x * camera.k + camera.x;
  const down = (level: number): number => MOOD.bottom - level * (MOOD.bottom - MOOD.top);
  return stages.flatMap(({ id, x, width }) => {
    const point = points.find(({ stage }) => stage === id);
    if (point === undefined) return [];
    const { level } = point;
    const y = level && { value: down(level.value), low: down(level.low), high: down(level.high) };
    return [{ ...point, x: across(x + width / 2), left: across(x), right: across(x + width), y }];
  });
}

/** Pixels to each side at the ends of a point's bounds: they reach beyond the point, so that narrow bounds are seen too. */
const CAP = 6;

/** From the low to the high bound of a point at which somebody was asked, with a cap at each, as an SVG path (`d`). */
export function moodBounds(
  x: number,
  { low, high }: { readonly low: number; readonly high: number },
): string {
  const cap = (y: number): string => `M${x - CAP},${y}h${2 * CAP}`;
  return `M${x},${high}V${low}${cap(high)}${cap(low)}`;
}

/** The curve through the points at which somebody was asked, as an SVG path (`d`). */
export function moodPath(placed: readonly PlacedMood[]): string {
  const asked = placed.flatMap(({ x, y }) => (y === null ? [] : [`${x},${y.value}`]));
  return asked.length === 0 ? '' : `M${asked.join('L')}`;
}
