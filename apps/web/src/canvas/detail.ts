import type { SceneNode } from '@throughline/blueprint';
import type { Size } from './camera.js';
import { cut, textWidth, wrapped } from './text-fit.js';

/** How much of a box is told, by the size that it has on the screen. */
export type Detail = 'station' | 'name' | 'card';

/** Below these heights a box holds no legible text: it is drawn as a station with its name beside. */
const STATION_BELOW = 25;
const CELL_BELOW = 10;
const MARK_BELOW = 14;
const CARD_FROM = 38;

export function detailOf({ height, shape }: Pick<SceneNode, 'height' | 'shape'>, k: number): Detail {
  const onScreen = height * k;
  if (shape === 'cell') return onScreen < CELL_BELOW ? 'station' : 'name';
  if (shape === 'start' || shape === 'end') return onScreen < MARK_BELOW ? 'station' : 'name';
  if (onScreen < STATION_BELOW) return 'station';
  return onScreen < CARD_FROM ? 'name' : 'card';
}

/** The scale from which the lowest of the steps among these boxes holds its name. */
export function namesFrom(nodes: readonly Pick<SceneNode, 'height' | 'shape'>[]): number {
  const heights = nodes.filter(({ shape }) => shape === 'step').map(({ height }) => height);
  // A hair more, since what is divided and multiplied again may come out a hair less.
  return heights.length === 0 ? 0 : STATION_BELOW / Math.min(...heights) + 1e-9;
}

export interface CardText {
  readonly size: number;
  readonly lineHeight: number;
  readonly padding: number;
  readonly name: readonly string[];
  /** Further rows that there is room for. */
  readonly rows: number;
}

/** A box as low as this (a cell, a start, an end) takes the smallest letters. */
const LOW = 22;

/** A box that is as high as so many lines has room for figures under its name. */
const ROOMY_LINES = 3;
const SPACED = 1.18;
const CLOSE = 1.12;

/** A name that is too long for its box is set smaller, by half a pixel down to this, before any of it is cut. */
const SMALLEST = 9;
const SMALLER = { by: 0.5, padding: 3 } as const;

/** What of a name fits a box of this size on the screen, and how many rows stay for figures. */
export function cardText(label: string, box: Size, k: number): CardText {
  const size = Math.min(13, Math.max(box.height < LOW ? 10 : 10.5, 12 * k));
  const roomy = (box.height - 4) / (size * SPACED) >= ROOMY_LINES;
  const padding = roomy ? Math.min(9, 8 * k) : box.height < LOW ? 1 : SMALLER.padding;
  const usual = textAt(label, box, { size, padding, roomy });
  if (isWhole(usual, label)) return usual;
  const narrow = Math.min(padding, SMALLER.padding);
  let most = usual;
  for (let letters = size; letters >= SMALLEST; letters -= SMALLER.by) {
    const smaller = textAt(label, box, { size: letters, padding: narrow, roomy });
    if (isWhole(smaller, label)) return smaller;
    if (told(smaller).length > told(most).length) most = smaller;
  }
  return most;
}

const told = ({ name }: CardText): string => name.join(' ');

interface Letters {
  readonly size: number;
  readonly padding: number;
  readonly roomy: boolean;
}

function textAt(label: string, box: Size, { size, padding, roomy }: Letters): CardText {
  const lineHeight = size * (roomy ? SPACED : CLOSE);
  const room = Math.max(1, Math.floor((box.height - 4) / lineHeight));
  const measured = (text: string): number => textWidth(text, size, 560);
  const width = box.width - 2 * padding;
  const lines = linesFor(measured(label) > width, room, roomy);
  const name = wrapped(label, { width, lines }, measured);
  return { size, lineHeight, padding, name, rows: roomy ? Math.max(0, room - name.length) : 0 };
}

function isWhole(text: CardText, label: string): boolean {
  return told(text) === label.trim().replaceAll(/\s+/gu, ' ');
}

/** A second line for the name is worth more than a figure only where there is no room for figures anyway. */
function linesFor(long: boolean, room: number, roomy: boolean): number {
  if (!roomy) return Math.min(2, room);
  return long && room > 2 ? 2 : 1;
}

/** A figure that gives way to a narrow box. */
export function figureText(text: string, width: number, size: number): string {
  return cut(text, width, (part) => textWidth(part, size, 450));
}
