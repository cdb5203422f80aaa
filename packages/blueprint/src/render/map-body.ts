import type { Scene, SceneLink, SceneNode } from '../scene.js';
import type { Paint } from './blueprint-body.js';
import { comparedLabels, comparedLinks, comparedMarks, type Comparison } from './comparison.js';
import { element, escapeText, text, titleOf } from './element.js';
import { arrowHead } from './frame.js';

/** The map's drawing, without title and legend. */
export function mapBody(scene: Scene, paint: Paint, compared?: Comparison): string {
  if (compared !== undefined) return comparedBody(compared, scene, paint);
  const links = [...scene.links].sort((a, b) => a.width - b.width);
  return [
    typeArrows(paint),
    ...links.map((link) => linkMark(link, paint)),
    ...links.map((link) => linkLabel(link, paint)),
    ...nodes(scene, paint),
  ].join('\n');
}

/** What differs in place of how many go: the colours of object types step back from the lines. */
function comparedBody({ compare }: Comparison, scene: Scene, paint: Paint): string {
  const both = compare(scene);
  return [
    comparedLinks(both, paint),
    ...nodes(both.scene, paint),
    comparedLabels(both, paint),
    comparedMarks(both, paint),
  ].join('\n');
}

const nodes = (scene: Scene, paint: Paint): string[] =>
  scene.nodes.map((node) => (node.shape === 'step' ? activity(node, paint) : mark(node, paint)));

const colourOf = (type: string | null, { theme, types }: Paint): string =>
  (type === null ? undefined : types.get(type)) ?? theme.link;

const arrowId = (at: number): string => `arrow-type-${at}`;

/** An arrowhead for each object type, in its colour. */
function typeArrows({ types }: Paint): string {
  return element('defs', {}, ...[...types.values()].map((colour, at) => arrowHead(arrowId(at), colour, 9)));
}

function arrowOf(type: string, { types }: Paint): string | undefined {
  const at = [...types.keys()].indexOf(type);
  return at < 0 ? undefined : `url(#${arrowId(at)})`;
}

function linkMark(link: SceneLink, paint: Paint): string {
  const colour = colourOf(link.objectType, paint);
  return element(
    'path',
    {
      class: link.back ? 'link back' : 'link',
      'data-from': link.from,
      'data-to': link.to,
      'data-type': link.objectType,
      d: link.path,
      fill: 'none',
      stroke: colour,
      'stroke-width': link.width,
      'stroke-opacity': link.back ? 0.45 : 0.8,
      'stroke-linecap': 'butt',
      'marker-end': arrowOf(link.objectType, paint),
    },
    element(
      'title',
      {},
      escapeText(titleOf({ label: `${link.from} → ${link.to} (${link.objectType})`, facts: link.facts })),
    ),
  );
}

function linkLabel(link: SceneLink, { theme }: Paint): string {
  return text(link.label, {
    class: 'figure',
    'data-type': link.objectType,
    x: link.labelX,
    y: link.labelY + 3.5,
    'font-size': 10,
    'text-anchor': 'middle',
    fill: theme.inkSoft,
    stroke: theme.paper,
    'stroke-width': 3,
    'paint-order': 'stroke',
  });
}

function activity(node: SceneNode, paint: Paint): string {
  const { theme } = paint;
  return element(
    'g',
    { class: 'node step', 'data-id': node.id, tabindex: 0 },
    element('title', {}, escapeText(titleOf(node))),
    element('rect', {
      class: 'box',
      x: node.x,
      y: node.y,
      width: node.width,
      height: node.height,
      rx: 8,
      fill: theme.surface,
      stroke: theme.surfaceBorder,
    }),
    text(node.lines[0] ?? '', {
      x: node.x + 10,
      y: node.y + 21,
      'font-size': 12,
      'font-weight': 570,
      fill: theme.ink,
    }),
    element('circle', { cx: node.x + 13, cy: node.y + 36.3, r: 2.8, fill: colourOf(node.objectType, paint) }),
    text(node.figures.left, { x: node.x + 20, y: node.y + 40, 'font-size': 11, fill: theme.inkSoft }),
    text(node.figures.right, {
      x: node.x + node.width - 10,
      y: node.y + 40,
      'font-size': 11,
      'text-anchor': 'end',
      fill: theme.inkFaint,
    }),
  );
}

/** A start is a filled ring, an end a filled square: told apart without colour. */
function mark(node: SceneNode, paint: Paint): string {
  const colour = colourOf(node.objectType, paint);
  const middle = node.y + node.height / 2;
  const sign =
    node.shape === 'start'
      ? element('circle', {
          cx: node.x + 12,
          cy: middle,
          r: 4,
          fill: 'none',
          stroke: colour,
          'stroke-width': 2.5,
        })
      : element('rect', { x: node.x + 8, y: middle - 4, width: 8, height: 8, rx: 1.5, fill: colour });
  return element(
    'g',
    {
      class: `node ${node.shape}`,
      'data-id': node.id,
      'data-type': node.objectType ?? undefined,
      tabindex: 0,
    },
    element('title', {}, escapeText(titleOf(node))),
    element('rect', {
      class: 'box',
      x: node.x,
      y: node.y,
      width: node.width,
      height: node.height,
      rx: node.height / 2,
      fill: paint.theme.paper,
      stroke: colour,
      'stroke-width': 1.4,
    }),
    sign,
    text(node.lines[0] ?? '', {
      x: node.x + 21,
      y: middle + 4,
      'font-size': 11,
      'font-weight': 550,
      fill: paint.theme.ink,
    }),
  );
}
