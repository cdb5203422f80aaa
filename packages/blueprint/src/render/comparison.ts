import type { LogSummary } from '@throughline/model';
import type { Scene, SceneLink } from '../scene.js';
import type { TongueOptions } from '../tongue.js';
import type { Paint } from './blueprint-body.js';
import { type Attributes, element, escapeText, text, titleOf } from './element.js';
import { countsOf, type LegendEntry, plain, SEPARATOR, summaryOf } from './frame.js';

/** More go a way than on the other side, or fewer, beyond chance; or only the other side goes it; or it may be chance. */
export type LinkTone = 'more' | 'fewer' | 'other' | 'chance';

/** What differs at a step, placed on the drawing in pixels: a filled figure where it is beyond chance, a hollow one where not. */
export interface ComparedMark {
  readonly id: string;
  readonly text: string;
  /** How much of the greatest difference, 0 … 1: the bar behind the figure. */
  readonly level: number;
  readonly sure: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scene whose figures are those of both sides, whose links are wide by what differs, and how each of them is drawn. */
export interface ComparedScene<Drawn extends Scene = Scene> {
  readonly scene: Drawn;
  /** By the link’s id; one that is missing may be chance. */
  readonly tones: ReadonlyMap<string, LinkTone>;
  readonly marks: readonly ComparedMark[];
}

/** One side of a comparison. */
export interface ComparedSide {
  /** In the language of the drawing, as a line under the title begins: `e-mail`, `Compared with: paid search`. */
  readonly name: string;
  /** Journeys by object type. */
  readonly objects: Readonly<Record<string, number>>;
}

/** Two sides on one picture. Its words are the caller’s, in the language of the drawing. */
export interface Comparison {
  /** The side whose journeys are drawn, then the other. */
  readonly sides: readonly [drawn: ComparedSide, other: ComparedSide];
  /** Which side stands left and which right in the figures, and what the signs mean. */
  readonly legend: Readonly<Record<'sides' | 'beyond' | LinkTone, string>> & {
    /** What a dash stands for, where there is one. */
    readonly uncompared?: string;
  };
  readonly compare: <Drawn extends Scene>(scene: Drawn) => ComparedScene<Drawn>;
}

/** The lines under the title: what was read and, where two sides are compared, whose journeys each is of. */
export function subtitlesOf(
  log: LogSummary,
  { compared, locale }: Pick<TongueOptions, 'locale'> & { readonly compared?: Comparison },
): readonly string[] {
  if (compared === undefined) return [summaryOf(log, locale)];
  const sides = compared.sides.map(({ name, objects }) =>
    [name, ...countsOf(objects, locale)].join(SEPARATOR),
  );
  return [summaryOf({ ...log, objects: {} }, locale), ...sides];
}

const DASH = '9 6';
/** Of dots, round by their caps. */
const DOTS = { 'stroke-dasharray': '0.1 8', 'stroke-linecap': 'round' } as const;

/** How a link of a comparison is drawn: never told by colour alone. */
function strokeOf(tone: LinkTone, { theme }: Paint): Attributes {
  switch (tone) {
    case 'more':
      return { stroke: theme.more };
    case 'fewer':
      return { stroke: theme.fewer, 'stroke-dasharray': DASH };
    case 'other':
      return { stroke: theme.fewer, ...DOTS };
    case 'chance':
      return { stroke: theme.link, 'stroke-opacity': 0.55 };
  }
}

/** The ways of both sides, those that differ most above the others. */
export function comparedLinks({ scene, tones }: ComparedScene, paint: Paint): string {
  const labels = new Map(scene.nodes.map(({ id, label }) => [id, label]));
  const called = (id: string): string => labels.get(id) ?? id;
  return [...scene.links]
    .sort((a, b) => a.width - b.width)
    .map((link) => {
      const label = `${called(link.from)} → ${called(link.to)} (${link.objectType})`;
      return comparedLink({ ...link, label }, tones.get(link.id) ?? 'chance', paint);
    })
    .join('');
}

function comparedLink(link: SceneLink, tone: LinkTone, paint: Paint): string {
  return element(
    'path',
    {
      class: `link ${tone}`,
      'data-from': link.from,
      'data-to': link.to,
      'data-type': link.objectType,
      d: link.path,
      fill: 'none',
      'stroke-width': link.width,
      'stroke-linejoin': 'round',
      ...strokeOf(tone, paint),
    },
    element('title', {}, escapeText(titleOf(link))),
  );
}

/** The figures on the ways, on a ground of their own so that no line shows through. */
export function comparedLabels({ scene }: ComparedScene, { theme }: Paint): string {
  return scene.links
    .map((link) =>
      text(link.label, {
        class: 'figure',
        'data-type': link.objectType,
        x: link.labelX,
        y: link.labelY + 3.5,
        'font-size': 10.5,
        'font-weight': 500,
        'text-anchor': 'middle',
        fill: theme.ink,
        stroke: theme.paper,
        // Wide enough that the line does not show between two words.
        'stroke-width': 6,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    )
    .join('');
}

/** What differs at the steps. */
export function comparedMarks({ marks }: ComparedScene, paint: Paint): string {
  return marks
    .map((mark) =>
      element(
        'g',
        { class: 'mark', 'data-step': mark.id },
        markBox(mark, paint),
        text(mark.text, {
          x: mark.x + mark.width / 2,
          y: mark.y + 11.2,
          'text-anchor': 'middle',
          'font-size': 10.5,
          'font-weight': 600,
          fill: mark.sure ? paint.theme.ink : paint.theme.inkFaint,
        }),
      ),
    )
    .join('');
}

function markBox(
  { x, y, width, height, level, sure }: Omit<ComparedMark, 'id' | 'text'>,
  { theme }: Paint,
): string {
  const box = { x, y, height, rx: 4 };
  return [
    element('rect', { ...box, width, fill: theme.surface }),
    sure
      ? element('rect', { ...box, width: width * level, fill: theme.throughLine, 'fill-opacity': 0.3 })
      : '',
    element('rect', {
      ...box,
      width,
      fill: 'none',
      stroke: sure ? theme.throughLine : theme.surfaceBorder,
      'stroke-dasharray': sure ? undefined : '3 2',
    }),
  ].join('');
}

/** Which side is which, and what each sign means. */
export function comparedLegend({ legend }: Comparison, paint: Paint): LegendEntry[] {
  const line = (tone: LinkTone, width: number) => (x: number, y: number) =>
    element('line', {
      x1: x,
      x2: x + 24,
      y1: y - 3.5,
      y2: y - 3.5,
      'stroke-width': width,
      ...strokeOf(tone, paint),
    });
  const box = (sure: boolean) => (x: number, y: number) =>
    markBox({ x, y: y - 9.5, width: 24, height: 11, level: 0.6, sure }, paint);
  const none = (x: number, y: number) =>
    box(false)(x, y) +
    text('–', { x: x + 12, y, 'text-anchor': 'middle', 'font-size': 10.5, fill: paint.theme.inkFaint });
  return [
    plain(legend.sides),
    { sign: box(true), width: 24, text: legend.beyond },
    { sign: line('more', 4), width: 24, text: legend.more },
    { sign: line('fewer', 4), width: 24, text: legend.fewer },
    { sign: line('other', 4), width: 24, text: legend.other },
    { sign: box(false), width: 24, text: legend.chance },
    ...(legend.uncompared === undefined ? [] : [{ sign: none, width: 24, text: legend.uncompared }]),
  ];
}
