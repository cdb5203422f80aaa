import type { LogSummary } from '@throughline/model';
import { formatCompact, formatPeriod } from '../format.js';
import { plural } from '../nouns.js';
import { FONT_STACK, type Theme } from '../theme.js';
import { textWidth } from '../text/inter.js';
import type { Paint } from './blueprint-body.js';
import { element, text } from './element.js';

export interface FrameInput {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
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

/** What was read: `12,480 events · 1,204 sessions · 312 orders · 1 Oct 2026 – 31 Oct 2026`. */
export function summaryOf({ events, objects, from, to, rejected }: LogSummary): string {
  const types = Object.entries(objects)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([type, count]) => `${formatCompact(count)} ${count === 1 ? type : plural(type)}`);
  const said = [
    `${formatCompact(events)} events`,
    ...types,
    formatPeriod(from, to),
    rejected > 0 ? `${formatCompact(rejected)} rows rejected` : '',
  ];
  return said.filter((part) => part !== '').join('  ·  ');
}

/** Entries for the object types in a drawing. */
export function typeLegend({ types }: Paint): LegendEntry[] {
  return [...types].map(([type, colour]) => ({
    sign: (x, y) => element('circle', { cx: x + 3, cy: y - 3.5, r: 3, fill: colour }),
    width: 6,
    text: plural(type),
  }));
}

/** A whole picture: paper, title, summary, drawing, legend. */
export function framed(input: FrameInput): string {
  const { width, height, paint } = input;
  const total = height + FRAME.top + FRAME.bottom;
  const { theme } = paint;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${total}`,
      width,
      height: total,
      role: 'img',
      'aria-label': `${input.title}. ${input.subtitle}`,
      'font-family': FONT_STACK,
      style: "font-feature-settings:'tnum','cv11'",
    },
    arrows(theme),
    element('rect', { width, height: total, fill: theme.paper }),
    text(input.title, { x: 16, y: 32, 'font-size': 15, 'font-weight': 650, fill: theme.ink }),
    text(input.subtitle, { x: 16, y: 50, 'font-size': 12, fill: theme.inkFaint }),
    element('g', { transform: `translate(0 ${FRAME.top})` }, input.body),
    legend(input, total - 15),
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

function legend({ legend: entries, paint }: FrameInput, y: number): string {
  let x = 16;
  return entries
    .map((entry) => {
      const at = x;
      x += entry.width + 6 + textWidth(entry.text, 11) + 16;
      return (
        entry.sign(at, y) +
        text(entry.text, { x: at + entry.width + 6, y, 'font-size': 11, fill: paint.theme.inkSoft })
      );
    })
    .join('');
}
