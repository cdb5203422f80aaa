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
  /** From the station to a name that found no place beside it, as an SVG path; null where it stands beside. */
  readonly leader: string | null;
}

export const LABEL_SIZE = 11;
const LINE = 13;
const WIDEST = 96;
const GAP = 4;
/** Names in one row stand so far apart that they do not read as one. */
const APART = 8;

/** So many of what matters most are named by a line to where there is room. */
const LED = 10;

type Named = Pick<SceneNode, 'id' | 'label' | 'x' | 'y' | 'width' | 'height' | 'main' | 'pain' | 'shape'>;

export interface Surroundings {
  readonly measured: Measure;
  /** All boxes, in the drawing's own units. */
  readonly nodes: readonly Box[];
  /** What else stands there, in pixels of the screen. */
  readonly obstacles: readonly Box[];
  /** Where the drawing begins and ends, in its own units: no name reaches beyond. */
  readonly band: Pick<Box, 'x' | 'width'> & Partial<Pick<Box, 'y' | 'height'>>;
  /** How much passes a station, in any unit: what more passes is named first. */
  readonly weights?: ReadonlyMap<string, number>;
  /** Stations that journeys are to reach, by id: few may come so far, and each is asked for. */
  readonly goals?: ReadonlySet<string> | undefined;
}

/**
 * Names by what matters most: the worst leaks, then the main way, then goals, then what most passes, marks last. What finds no place beside its
 * station is led to one not far from it, if it is among the first; a name that would lie on another is left out.
 */
export function stationLabels(
  stations: readonly Named[],
  k: number,
  { measured, nodes, obstacles, band, weights = new Map(), goals = new Set() }: Surroundings,
): readonly StationLabel[] {
  const taken: Box[] = [...nodes.map((node) => scaled(node, k)), ...obstacles];
  const labels: StationLabel[] = [];
  const isFree = (box: Box): boolean => !taken.some((other) => overlap(box, other));
  const ranked = [...stations].sort((a, b) => byImportance(a, b, { weights, goals }));
  for (const [rank, node] of ranked.entries()) {
    const lines = wrapped(node.label, { width: WIDEST, lines: 2 }, measured);
    const room = { ...size(lines, measured), band };
    const beside = places(node, k, room).find(isFree);
    const led =
      beside === undefined && rank < LED && !isMark(node) ? ledPlaces(node, k, room).find(isFree) : undefined;
    const place = beside ?? led;
    if (place === undefined) continue;
    taken.push(place);
    const leader = led === undefined ? null : leaderTo(led, scaled(node, k));
    labels.push({ id: node.id, lines, x: place.x + place.width / 2, y: place.y + LABEL_SIZE, leader });
  }
  return labels;
}

interface Importance {
  readonly weights: ReadonlyMap<string, number>;
  readonly goals: ReadonlySet<string>;
}

function byImportance(a: Named, b: Named, { weights, goals }: Importance): number {
  return (
    Number(isMark(a)) - Number(isMark(b)) ||
    b.pain - a.pain ||
    Number(b.main) - Number(a.main) ||
    Number(goals.has(b.id)) - Number(goals.has(a.id)) ||
    (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) ||
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

type Room = Pick<Box, 'width' | 'height'> & Pick<Surroundings, 'band'>;

/** A station on the screen, where a name in the middle of it begins, and from where to where the drawing goes. */
function across(node: Named, k: number, { width, band }: Room) {
  const station = scaled(node, k);
  const middle = station.x + station.width / 2 - width / 2;
  return { station, middle, from: band.x * k, to: (band.x + band.width) * k };
}

/** Below the station, or else above it, or else beside it, where the drawing does not end before the name does. */
function places(node: Named, k: number, room: Room): readonly Box[] {
  const { width, height } = room;
  const { station, middle, from, to } = across(node, k, room);
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

/** Between a station and a name that is led to, in steps; and how far the name may stand beside it. */
const AWAY = [14, 28, 44, 62] as const;
const ASIDE = [0, -34, 34, -68, 68] as const;
/** A name that is led to may stand a little above the drawing, or below it. */
const BEYOND = 14;

/** Above the station or below it, the nearest first, within the drawing. */
function ledPlaces(node: Named, k: number, room: Room): readonly Box[] {
  const { width, height, band } = room;
  const { station, middle, from, to } = across(node, k, room);
  const [top, bottom] =
    band.y === undefined || band.height === undefined
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [band.y * k - BEYOND, (band.y + band.height) * k + BEYOND];
  return AWAY.flatMap((away) =>
    ASIDE.flatMap((aside) =>
      [station.y - away - height, station.y + station.height + away].map((y) => ({
        x: middle + aside,
        y,
        width,
        height,
      })),
    ),
  ).filter((box) => box.x >= from && box.x + width <= to && box.y >= top && box.y + height <= bottom);
}

/** From the edge of a station to the edge of its name. */
function leaderTo(name: Box, station: Box): string {
  const isAbove = name.y < station.y;
  const from = { x: station.x + station.width / 2, y: isAbove ? station.y : station.y + station.height };
  const end = isAbove ? name.y + name.height : name.y;
  const x = Math.max(name.x, Math.min(from.x, name.x + name.width));
  return `M${from.x},${from.y}L${x},${end}`;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + APART && b.x < a.x + a.width + APART && a.y < b.y + b.height && b.y < a.y + a.height
  );
}
