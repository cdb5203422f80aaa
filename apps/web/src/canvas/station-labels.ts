import type { SceneNode } from '@throughline/blueprint';
import type { Box } from './camera.js';
import { wrapped, type Measure } from './text-fit.js';

/** A name that stands by a station when the drawing is too small for text in its boxes. Pixels of the screen. */
export interface StationLabel {
  readonly id: string;
  readonly lines: readonly string[];
  /** Middle of the text, and the baseline of its first line. */
  readonly x: number;
  readonly y: number;
}

export const LABEL_SIZE = 11;
const LINE = 13;
const WIDEST = 96;
const GAP = 4;
/** Names in one row stand so far apart that they do not read as one. */
const APART = 8;

type Named = Pick<SceneNode, 'id' | 'label' | 'x' | 'y' | 'width' | 'height' | 'main' | 'pain' | 'shape'>;

export interface Surroundings {
  readonly measured: Measure;
  /** All boxes, in the drawing's own units. */
  readonly nodes: readonly Box[];
  /** What else stands there, in pixels of the screen. */
  readonly obstacles: readonly Box[];
  /** Where the drawing begins and ends, in its own units: no name reaches beyond. */
  readonly band: Pick<Box, 'x' | 'width'>;
}

/** Names by what matters most: the worst leaks, then the main way, marks last; a name that would lie on another is left out. */
export function stationLabels(
  stations: readonly Named[],
  k: number,
  { measured, nodes, obstacles, band }: Surroundings,
): readonly StationLabel[] {
  const taken: Box[] = [...nodes.map((node) => scaled(node, k)), ...obstacles];
  const labels: StationLabel[] = [];
  for (const node of [...stations].sort(byImportance)) {
    const lines = wrapped(node.label, { width: WIDEST, lines: 2 }, measured);
    const place = places(node, k, { ...size(lines, measured), band }).find(
      (box) => !taken.some((other) => overlap(box, other)),
    );
    if (place === undefined) continue;
    taken.push(place);
    labels.push({ id: node.id, lines, x: place.x + place.width / 2, y: place.y + LABEL_SIZE });
  }
  return labels;
}

function byImportance(a: Named, b: Named): number {
  return (
    b.pain - a.pain ||
    Number(b.main) - Number(a.main) ||
    Number(isMark(a)) - Number(isMark(b)) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Where journeys start and end is told by colour too, and elsewhere. */
function isMark({ shape }: Named): boolean {
  return shape === 'start' || shape === 'end';
}

function size(lines: readonly string[], measured: Measure): { width: number; height: number } {
  return { width: Math.max(...lines.map(measured)), height: lines.length * LINE };
}

function scaled({ x, y, width, height }: Box, k: number): Box {
  return { x: x * k, y: y * k, width: width * k, height: height * k };
}

/** Below the station, or else above it, or else beside it, where the drawing does not end before the name does. */
function places(
  node: Named,
  k: number,
  { width, height, band }: Pick<Box, 'width' | 'height'> & Pick<Surroundings, 'band'>,
): readonly Box[] {
  const station = scaled(node, k);
  const middle = station.x + station.width / 2 - width / 2;
  const [from, to] = [band.x * k, (band.x + band.width) * k];
  const x = Math.max(from, Math.min(middle, to - width));
  const beside = station.y + station.height / 2 - height / 2;
  const sides = [station.x + station.width + APART, station.x - APART - width];
  return [
    { x, y: station.y + station.height + GAP, width, height },
    { x, y: station.y - GAP - height, width, height },
    ...sides
      .filter((side) => side >= from && side + width <= to)
      .map((side) => ({ x: side, y: beside, width, height })),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + APART && b.x < a.x + a.width + APART && a.y < b.y + b.height && b.y < a.y + a.height
  );
}
