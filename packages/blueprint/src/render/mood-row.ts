import { MOOD, type Mood, moodBounds, moodPath, type PlacedMood, placedMood } from '../mood.js';
import type { BlueprintScene } from '../scene.js';
import { textWidth } from '../text/inter.js';
import type { Paint } from './blueprint-body.js';
import { element, escapeText, text } from './element.js';

/** Pixels that the row adds to the height of a picture. */
export const moodHeight = (mood: Mood | undefined): number => (mood === undefined ? 0 : MOOD.height);

/** How customers felt, as a row under the lanes: a point with its bounds at 95 % under the columns of each stage. */
export function moodRow(mood: Mood, { stages, lanes, band }: BlueprintScene, paint: Paint): string {
  const last = lanes.at(-1);
  const y = last === undefined ? 0 : last.y + last.height;
  const placed = placedMood(mood, stages);
  const { theme } = paint;
  const middle = (MOOD.top + MOOD.bottom) / 2;
  const line = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } as const;
  return element(
    'g',
    { class: 'mood', transform: `translate(0 ${y})` },
    text(mood.name, { x: 16, y: middle + 1, 'font-size': 12.5, 'font-weight': 600, fill: theme.ink }),
    text(mood.hint, { x: 16, y: middle + 17, 'font-size': 11, fill: theme.inkFaint }),
    element('path', { d: `M${band.x},0h${band.width}`, ...line, stroke: theme.hairline }),
    ...stages
      .slice(1)
      .map(({ x }) => element('path', { d: `M${x},0v${MOOD.height}`, ...line, stroke: theme.hairline })),
    element('path', {
      d: `M${band.x},${middle}h${band.width}`,
      ...line,
      stroke: theme.hairline,
      'stroke-dasharray': '3 4',
    }),
    element('path', {
      class: 'mood-line',
      d: moodPath(placed),
      ...line,
      stroke: theme.throughLine,
      'stroke-width': 2,
    }),
    ...placed.map((point) => moodPoint(point, mood, paint)),
  );
}

function moodPoint({ x, y, left, right, stage, ...point }: PlacedMood, mood: Mood, { theme }: Paint): string {
  const shown = { x, y: MOOD.figures, 'text-anchor': 'middle', 'font-size': 11 };
  const fits = (said: string): boolean => textWidth(said, 11) <= right - left - 10;
  const title = element('title', {}, escapeText(point.said));
  if (y === null) {
    const said = fits(mood.nobody) ? mood.nobody : '–';
    return element('g', { 'data-stage': stage }, title, text(said, { ...shown, fill: theme.inkFaint }));
  }
  const whole = `${point.text} · ${point.more}`;
  return element(
    'g',
    { 'data-stage': stage },
    title,
    element('path', { d: moodBounds(x, y), stroke: theme.inkFaint, 'stroke-width': 1.5 }),
    element('circle', { cx: x, cy: y.value, r: 3.5, fill: theme.throughLine }),
    text(fits(whole) ? whole : point.text, { ...shown, 'font-weight': 570, fill: theme.ink }),
  );
}
