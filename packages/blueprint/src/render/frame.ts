import type { LogSummary } from '@throughline/model';
import { formatFor } from '../format.js';
import { type Locale, nounIn } from '../nouns.js';
import { FONT_STACK, type Theme } from '../theme.js';
import { textWidth } from '../text/inter.js';
import type { Paint } from './blueprint-body.js';
import { element, text } from './element.js';
import { frameWords } from './frame-words.js';

export interface FrameInput {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Lines under the title. */
  readonly subtitles: readonly string[];
  readonly body: string;
  readonly legend: readonly LegendEntry[];
  readonly paint: Paint;
}

export interface LegendEntry {
  readonly sign: (x: number, y: number) => string;
  readonly width: number;
  readonly text: string;
}

export const FRAME = { top: 58, bottom: 40, side: 4 } as const;

/** Between what is told in one line. */
export const SEPARATOR = '  ·  ';

/** Pixels from one line under the title, or of the legend, to the next. */
const LINE = { subtitle: 17, legend: 19 } as const;

/** What was read: `12,480 events · 1,204 sessions · 312 orders · 1 Oct 2026 – 31 Oct 2026`. */
export function summaryOf(
  { events, objects, from, to, rejected }: LogSummary,
  locale: Locale = 'en',
): string {
  const { compact, period } = formatFor(locale);
  const words = frameWords(locale);
  const said = [
    `${compact(events)} ${words.events}`,
    ...countsOf(objects, locale),
    period(from, to),
    rejected > 0 ? `${compact(rejected)} ${words.rejected}` : '',
  ];
  return said.filter((part) => part !== '').join(SEPARATOR);
}

/** How many there are of the types of which there are most: `1,204 sessions`, `312 orders`. */
export function countsOf(objects: Readonly<Record<string, number>>, locale: Locale = 'en'): string[] {
  const { compact, noun } = formatFor(locale);
  return Object.entries(objects)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([type, count]) => `${compact(count)} ${noun(type, count === 1 ? 'one' : 'many')}`);
}

/** Entries for the object types in a drawing. */
export function typeLegend({ types }: Paint, locale: Locale = 'en'): LegendEntry[] {
  return [...types].map(([type, colour]) => ({
    sign: (x, y) => element('circle', { cx: x + 3, cy: y - 3.5, r: 3, fill: colour }),
    width: 6,
    text: nounIn(locale, type, 'many'),
  }));
}

/** An entry of words alone. */
export const plain = (words: string): LegendEntry => ({ sign: () => '', width: 0, text: words });

/** A whole picture: paper, title, summary, drawing, legend. */
export function framed(input: FrameInput): string {
  const { width, height, paint, subtitles } = input;
  const rows = legendRows(input);
  const top = FRAME.top + (subtitles.length - 1) * LINE.subtitle;
  const foot = (rows.length - 1) * LINE.legend;
  const total = height + top + FRAME.bottom + foot;
  const { theme } = paint;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${total}`,
      width,
      height: total,
      role: 'img',
      'aria-label': [input.title, ...subtitles].join('. '),
      'font-family': FONT_STACK,
      style: "font-feature-settings:'tnum','cv11'",
    },
    arrows(theme),
    element('rect', { width, height: total, fill: theme.paper }),
    text(input.title, { x: 16, y: 32, 'font-size': 15, 'font-weight': 650, fill: theme.ink }),
    ...subtitles.map((line, at) =>
      text(line, { x: 16, y: 50 + at * LINE.subtitle, 'font-size': 12, fill: theme.inkFaint }),
    ),
    element('g', { transform: `translate(0 ${top})` }, input.body),
    ...rows.map((row, at) => legendRow(row, total - 15 - foot + at * LINE.legend, paint)),
  );
}

/** The arrowheads of the blueprint's links. */
export function arrows({ link, linkBack }: Theme): string {
  return element('defs', {}, arrowHead('arrow', link, 7), arrowHead('arrow-back', linkBack, 7));
}

/** A marker for the end of a path, of one size however wide the path is. */
export function arrowHead(id: string, fill: string, size: number): string {
  const shape = element('path', { d: 'M0,0.5L8,4L0,7.5Z', fill });
  const units = { markerUnits: 'userSpaceOnUse', orient: 'auto' };
  return element(
    'marker',
    { id, viewBox: '0 0 8 8', refX: 7.5, refY: 4, markerWidth: size, markerHeight: size, ...units },
    shape,
  );
}

/** Words longer than this get more room, in pixels: letters of the reader’s own font may be wider than those that are measured. */
const LONG = 160;

type PlacedEntry = LegendEntry & { readonly x: number };

/** The legend from left to right, on as many rows as the picture is too narrow for. */
function legendRows({ legend, width }: FrameInput): readonly (readonly PlacedEntry[])[] {
  const rows: PlacedEntry[][] = [[]];
  let x = 16;
  for (const entry of legend) {
    const words = textWidth(entry.text, 11);
    const wide = entry.width + 6 + words + Math.max(0, words - LONG) * 0.15;
    if (x > 16 && x + wide > width - 8) {
      rows.push([]);
      x = 16;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += wide + 16;
  }
  return rows;
}

function legendRow(row: readonly PlacedEntry[], y: number, { theme }: Paint): string {
  return row
    .map(
      ({ sign, text: words, width, x }) =>
        sign(x, y) + text(words, { x: x + width + 6, y, 'font-size': 11, fill: theme.inkSoft }),
    )
    .join('');
}
