import { cut, textWidth, wrapped } from './text-fit.js';

/** How much of a box is told, by the size that it has on the screen. */
export type Detail = 'station' | 'name' | 'card';

/** Below this height a box holds no legible text: it is drawn as a station with its name beside. */
const STATION_BELOW = 25;
const CARD_FROM = 38;

export function detailOf(boxHeight: number, k: number): Detail {
  const onScreen = boxHeight * k;
  if (onScreen < STATION_BELOW) return 'station';
  return onScreen < CARD_FROM ? 'name' : 'card';
}

export interface CardText {
  readonly size: number;
  readonly lineHeight: number;
  readonly name: readonly string[];
  readonly cut: boolean;
  /** Further rows that there is room for. */
  readonly rows: number;
}

const PADDING = 8;

/** What of a name fits a box of this size on the screen, and how many rows stay for figures. */
export function cardText(label: string, box: { width: number; height: number }, k: number): CardText {
  const size = Math.min(13, Math.max(10.5, 12 * k));
  const lineHeight = size * 1.28;
  const room = Math.max(1, Math.floor((box.height - 6) / lineHeight));
  const measured = (text: string): number => textWidth(text, size, 560);
  const width = box.width - 2 * PADDING * Math.min(1, k);
  // A second line for the name is worth more than a figure only where there is no room for figures anyway.
  const lines = k < 0.85 ? Math.min(2, room) : measured(label) > width && room > 2 ? 2 : 1;
  const name = wrapped(label, { width, lines }, measured);
  return {
    size,
    lineHeight,
    name,
    cut: name.join(' ') !== label.split(/\s+/u).join(' '),
    rows: Math.max(0, room - name.length),
  };
}

/** A figure that gives way to a narrow box. */
export function figureText(text: string, width: number, size: number): string {
  return cut(text, width, (part) => textWidth(part, size, 450));
}
