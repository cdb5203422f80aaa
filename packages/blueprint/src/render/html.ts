import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { type Locale, nounIn } from '../nouns.js';
import { layoutBlueprint } from '../layout/layout.js';
import { layoutMap } from '../map/layout.js';
import { variableTheme } from '../theme.js';
import { blueprintBody, type Paint, typesOf } from './blueprint-body.js';
import { comparedLegend, subtitlesOf } from './comparison.js';
import { element, escapeText } from './element.js';
import { type FrameWords, frameWords } from './frame-words.js';
import { arrows, type LegendEntry } from './frame.js';
import { mapBody } from './map-body.js';
import { moodHeight } from './mood-row.js';
import { PAGE_SCRIPT } from './script.js';
import { pageStyle, typeVariable } from './style.js';
import { type BlueprintSvgOptions, blueprintLegend, type MapSvgOptions, titleOfPicture } from './svg.js';

export interface PageOptions {
  /** Inter as a `data:font/woff2;base64,…` address; without it the reader's own fonts are used. */
  readonly font?: string;
}

/** A blueprint as one HTML file that opens without a network: pan, zoom, figures on click, light and dark. */
export function renderBlueprintHtml(
  blueprint: BlueprintAnswer,
  options: BlueprintSvgOptions & PageOptions = {},
): string {
  const scene = layoutBlueprint(blueprint, options);
  const types = typesOf(scene);
  const paint = pagePaint(types);
  return page({
    ...options,
    heading: titleOfPicture('blueprint', options),
    summary: subtitlesOf(blueprint.log, options),
    width: scene.width,
    height: scene.height + moodHeight(options.mood),
    types,
    body: arrows(paint.theme) + blueprintBody(scene, paint, options),
    legend: signs(blueprintLegend(scene, paint, options)),
  });
}

/** A map as one HTML file that opens without a network: pan, zoom, figures on click, object types on and off. */
export function renderMapHtml(map: MapAnswer, options: MapSvgOptions & PageOptions = {}): string {
  const scene = layoutMap(map, options);
  const types = typesOf(scene);
  const paint = pagePaint(types);
  return page({
    ...options,
    heading: titleOfPicture('map', options),
    summary: subtitlesOf(map.log, options),
    width: scene.width,
    height: scene.height,
    types,
    body: arrows(paint.theme) + mapBody(scene, paint, options.compared),
    legend: [
      options.compared === undefined ? '' : signs(comparedLegend(options.compared, paint)),
      ...types.map((type, at) => typeButton(type, at, options.locale)),
    ].join(''),
  });
}

function pagePaint(types: readonly string[]): Paint {
  return {
    theme: variableTheme('light'),
    types: new Map(types.map((type, at) => [type, `var(${typeVariable(at)})`])),
  };
}

const signs = (entries: readonly LegendEntry[]): string =>
  entries
    .map((entry) => {
      if (entry.width === 0) return element('span', {}, escapeText(entry.text));
      const size = {
        width: entry.width,
        height: 12,
        viewBox: `0 0 ${entry.width} 12`,
        'aria-hidden': 'true',
      };
      return element('span', {}, element('svg', size, entry.sign(0, 9.5)), escapeText(entry.text));
    })
    .join('');

function typeButton(type: string, at: number, locale: Locale = 'en'): string {
  const dot = element('i', { class: 'dot', style: `background:var(${typeVariable(at)})` }, '<!-- -->');
  return element(
    'button',
    { type: 'button', 'aria-pressed': 'true', 'data-type': type },
    dot,
    escapeText(nounIn(locale, type, 'many')),
  );
}

interface PageInput extends PageOptions, Pick<BlueprintSvgOptions, 'locale'> {
  readonly theme?: 'light' | 'dark';
  readonly heading: string;
  readonly summary: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly types: readonly string[];
  readonly body: string;
  readonly legend: string;
}

const toolsOf = (said: FrameWords['tools']) => [
  { id: 'out', label: said.out, sign: '−' },
  { id: 'in', label: said.in, sign: '+' },
  { id: 'fit', label: said.fit, sign: said.fitSign },
  { id: 'theme', label: said.theme, sign: '◐' },
];

function page(input: PageInput): string {
  const said = frameWords(input.locale).tools;
  const tools = toolsOf(said).map(({ id, label, sign }) =>
    element('button', { id, type: 'button', 'aria-label': label, title: label }, sign),
  );
  const drawing = element(
    'svg',
    {
      id: 'drawing',
      viewBox: `0 0 ${input.width} ${input.height}`,
      role: 'group',
      'aria-label': input.heading,
    },
    element('g', { id: 'view' }, input.body),
  );
  const close = element('button', { type: 'button', 'aria-label': said.close }, '×');
  return `<!doctype html>
<html lang="${input.locale ?? 'en'}"${input.theme ? ` data-theme="${input.theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline';font-src data:">
<title>${escapeText(input.heading)}</title>
<style>${pageStyle(input.types, fontFace(input.font))}</style>
</head>
<body>
<header><h1>${escapeText(input.heading)}</h1><p>${input.summary.map(escapeText).join('<br>')}</p><div class="tools">${tools.join('')}</div></header>
<main>${drawing}<aside id="figures" aria-live="polite" hidden>${close}</aside></main>
<footer>${input.legend}</footer>
<div id="tip" role="tooltip" hidden></div>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const FONT_ADDRESS = /^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/;

function fontFace(font: string | undefined): string {
  if (font === undefined) return '';
  if (!FONT_ADDRESS.test(font)) {
    throw new Error(
      'The font of an HTML export must be a data:font/woff2;base64,… address: a file would not travel along.',
    );
  }
  return `@font-face{font-family:'Inter Variable';src:url(${font}) format('woff2');font-weight:100 900}`;
}
