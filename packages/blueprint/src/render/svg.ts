import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { layoutBlueprint } from '../layout/layout.js';
import type { BlueprintLayoutOptions } from '../layout/options.js';
import { layoutMap, type MapLayoutOptions } from '../map/layout.js';
import type { BlueprintScene, Scene } from '../scene.js';
import { DARK, LIGHT, type Theme } from '../theme.js';
import type { TongueOptions } from '../tongue.js';
import { blueprintBody, type Paint, paintOf, typesOf } from './blueprint-body.js';
import { type Comparison, comparedLegend, subtitlesOf } from './comparison.js';
import { element } from './element.js';
import { frameWords } from './frame-words.js';
import { framed, type LegendEntry, plain, typeLegend } from './frame.js';
import { mapBody } from './map-body.js';
import type { Mood } from '../mood.js';
import { moodHeight } from './mood-row.js';

export interface PictureOptions {
  readonly theme?: 'light' | 'dark';
  /** The shop's name. */
  readonly title?: string;
  /** What the drawing is compared with; its own figures alone where left out. */
  readonly compared?: Comparison;
}

export type BlueprintSvgOptions = PictureOptions &
  BlueprintLayoutOptions & {
    /** How customers felt, as a row under the lanes; none where left out. */
    readonly mood?: Mood;
  };
export type MapSvgOptions = PictureOptions & MapLayoutOptions;

type Drawn = PictureOptions & TongueOptions;

const themeOf = ({ theme }: PictureOptions): Theme => (theme === 'dark' ? DARK : LIGHT);

/** `Fern & Field · Blueprint` */
export function titleOfPicture(kind: 'blueprint' | 'map', { title, locale }: Drawn): string {
  const name = frameWords(locale)[kind];
  return title ? `${title} · ${name}` : name;
}

/** A blueprint as one SVG picture, complete in itself: no script, no outside font or style. */
export function renderBlueprintSvg(blueprint: BlueprintAnswer, options: BlueprintSvgOptions = {}): string {
  const scene = layoutBlueprint(blueprint, options);
  const paint = paintOf(themeOf(options), typesOf(scene));
  return framed({
    width: scene.width,
    height: scene.height + moodHeight(options.mood),
    title: titleOfPicture('blueprint', options),
    subtitles: subtitlesOf(blueprint.log, options),
    body: blueprintBody(scene, paint, options),
    legend: blueprintLegend(scene, paint, options),
    paint,
  });
}

/** A map as one SVG picture, complete in itself. */
export function renderMapSvg(map: MapAnswer, options: MapSvgOptions = {}): string {
  const scene: Scene = layoutMap(map, options);
  const paint = paintOf(themeOf(options), typesOf(scene));
  return framed({
    width: Math.max(scene.width, 480),
    height: scene.height,
    title: titleOfPicture('map', options),
    subtitles: subtitlesOf(map.log, options),
    body: mapBody(scene, paint, options.compared),
    legend: [...differences(paint, options), ...typeLegend(paint, options.locale)],
    paint,
  });
}

const differences = (paint: Paint, { compared }: PictureOptions): LegendEntry[] =>
  compared === undefined ? [] : comparedLegend(compared, paint);

export function blueprintLegend(scene: BlueprintScene, paint: Paint, options: Drawn): LegendEntry[] {
  const { theme } = paint;
  const words = frameWords(options.locale);
  const line = (colour: string, width: number) => (x: number, y: number) =>
    element('line', {
      x1: x,
      x2: x + 20,
      y1: y - 3.5,
      y2: y - 3.5,
      stroke: colour,
      'stroke-width': width,
      'stroke-linecap': 'round',
    });
  const wedge = (x: number, y: number) =>
    element('path', { d: `M${x},${y - 8}L${x + 8},${y - 8}L${x + 4},${y + 1}Z`, fill: theme.painHigh });
  const ways = [
    { sign: line(theme.throughLine, 4.5), width: 20, text: words.main },
    { sign: line(theme.link, 1.6), width: 20, text: words.others },
    { sign: line(theme.linkBack, 1.4), width: 20, text: words.back },
    ...(scene.drops.length > 0 ? [{ sign: wedge, width: 8, text: words.lost }] : []),
  ];
  return [
    ...(options.compared === undefined ? ways : differences(paint, options)),
    plain(words.countedIn),
    ...typeLegend(paint, options.locale),
  ];
}
