import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { layoutBlueprint } from '../layout/layout.js';
import type { BlueprintLayoutOptions } from '../layout/options.js';
import { layoutMap, type MapLayoutOptions } from '../map/layout.js';
import type { BlueprintScene, Scene } from '../scene.js';
import { DARK, LIGHT, type Theme } from '../theme.js';
import { blueprintBody, type Paint, paintOf, typesOf } from './blueprint-body.js';
import { element } from './element.js';
import { framed, type LegendEntry, summaryOf, typeLegend } from './frame.js';
import { mapBody } from './map-body.js';

export interface PictureOptions {
  readonly theme?: 'light' | 'dark';
  /** The shop's name. */
  readonly title?: string;
}

export type BlueprintSvgOptions = PictureOptions & BlueprintLayoutOptions;
export type MapSvgOptions = PictureOptions & MapLayoutOptions;

const themeOf = ({ theme }: PictureOptions): Theme => (theme === 'dark' ? DARK : LIGHT);

/** A blueprint as one SVG picture, complete in itself: no script, no outside font or style. */
export function renderBlueprintSvg(blueprint: BlueprintAnswer, options: BlueprintSvgOptions = {}): string {
  const scene = layoutBlueprint(blueprint, options);
  const paint = paintOf(themeOf(options), typesOf(scene));
  return framed({
    width: scene.width,
    height: scene.height,
    title: options.title ? `${options.title} · Blueprint` : 'Blueprint',
    subtitle: summaryOf(blueprint.log),
    body: blueprintBody(scene, paint),
    legend: blueprintLegend(scene, paint),
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
    title: options.title ? `${options.title} · Map` : 'Map',
    subtitle: summaryOf(map.log),
    body: mapBody(scene, paint),
    legend: typeLegend(paint),
    paint,
  });
}

export function blueprintLegend(scene: BlueprintScene, paint: Paint): LegendEntry[] {
  const { theme } = paint;
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
  return [
    { sign: line(theme.throughLine, 4.5), width: 20, text: 'the way most journeys take' },
    { sign: line(theme.link, 1.6), width: 20, text: 'other ways' },
    { sign: line(theme.linkBack, 1.4), width: 20, text: 'back' },
    ...(scene.drops.length > 0 ? [{ sign: wedge, width: 8, text: 'end here without the goal' }] : []),
    { sign: () => '', width: 0, text: 'Counted in' },
    ...typeLegend(paint),
  ];
}
