import type { BlueprintScene, SceneDrop, SceneNode } from '../scene.js';
import { textWidth } from '../text/inter.js';
import { objectTypeColours, type Theme } from '../theme.js';
import {
  comparedLabels,
  comparedLinks,
  comparedMarks,
  type ComparedScene,
  type Comparison,
} from './comparison.js';
import type { Mood } from '../mood.js';
import { element, escapeText, text, titleOf } from './element.js';
import { moodRow } from './mood-row.js';

/** Colours of one painting: a theme's own, or the names of CSS variables that hold them. */
export interface Paint {
  readonly theme: Theme;
  readonly types: ReadonlyMap<string, string>;
}

const LANE_ABOVE = { interaction: 'customer', visibility: 'frontstage', internal: 'backstage' } as const;

const DASHES = { interaction: undefined, visibility: '6 4', internal: '2 4' } as const;

/** The drawing itself, without title and legend. */
export function blueprintBody(
  scene: BlueprintScene,
  paint: Paint,
  { compared, mood }: { readonly compared?: Comparison; readonly mood?: Mood },
): string {
  const row = mood === undefined ? '' : moodRow(mood, scene, paint);
  return (
    row + (compared === undefined ? ownBody(scene, paint) : comparedBody(compared.compare(scene), paint))
  );
}

function ownBody(scene: BlueprintScene, paint: Paint): string {
  return [
    lanes(scene, paint),
    stages(scene, paint),
    ties(scene, paint),
    links(scene, paint),
    through(scene, paint),
    drops(scene, paint),
    lineNames(scene, paint),
    ...scene.nodes.map((node) => nodeMark(node, paint)),
  ].join('\n');
}

/** What differs stands in place of leaks, and the through-line steps back behind the ways that more or fewer go. */
function comparedBody(both: ComparedScene<BlueprintScene>, paint: Paint): string {
  const { scene } = both;
  return [
    lanes(scene, paint),
    stages(scene, paint),
    ties(scene, paint),
    element('g', { opacity: 0.16 }, through(scene, paint)),
    comparedLinks(both, paint),
    lineNames(scene, paint),
    ...scene.nodes.map((node) => nodeMark(node, paint)),
    comparedLabels(both, paint),
    comparedMarks(both, paint),
  ].join('\n');
}

export function typesOf(scene: {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly { objectType: string }[];
}): string[] {
  const types = [
    ...scene.nodes.flatMap((node) => (node.objectType === null ? [] : [node.objectType])),
    ...scene.links.map((link) => link.objectType),
  ];
  return [...new Set(types)].sort();
}

export const paintOf = (theme: Theme, types: readonly string[]): Paint => ({
  theme,
  types: objectTypeColours(types, theme.name),
});

function lanes({ lanes: bands, lines, band }: BlueprintScene, { theme }: Paint): string {
  return [
    ...bands.map((lane) =>
      element('rect', {
        x: band.x,
        y: lane.y,
        width: band.width,
        height: lane.height,
        fill: theme.lanes[lane.id],
      }),
    ),
    ...bands.flatMap((lane) => {
      const middle = lane.y + lane.height / 2;
      return [
        text(lane.name, { x: 16, y: middle - 3, 'font-size': 12.5, 'font-weight': 600, fill: theme.ink }),
        text(lane.hint, { x: 16, y: middle + 13, 'font-size': 11, fill: theme.inkFaint }),
      ];
    }),
    ...lines.flatMap((line) => [
      element('line', {
        x1: band.x,
        x2: band.x + band.width,
        y1: line.y,
        y2: line.y,
        stroke: theme.laneLine,
        'stroke-dasharray': DASHES[line.id],
      }),
    ]),
  ].join('');
}

/** The names of the three lines, above the links, each on a ground of its lane's colour. */
function lineNames({ lines, band }: BlueprintScene, { theme }: Paint): string {
  return lines
    .map((line) =>
      text(line.name, {
        x: band.x + band.width - 8,
        y: line.y - 5,
        'font-size': 10,
        'font-style': 'italic',
        'text-anchor': 'end',
        fill: theme.inkFaint,
        stroke: theme.lanes[LANE_ABOVE[line.id]],
        'stroke-width': 3,
        'paint-order': 'stroke',
      }),
    )
    .join('');
}

function stages(scene: BlueprintScene, { theme }: Paint): string {
  const bottom = scene.lanes.at(-1);
  const foot = bottom ? bottom.y + bottom.height : scene.height;
  return scene.stages
    .flatMap((stage, at) => [
      at === 0 ? '' : element('line', { x1: stage.x, x2: stage.x, y1: 12, y2: foot, stroke: theme.hairline }),
      text(stage.name, { x: stage.x + 10, y: 28, 'font-size': 12.5, 'font-weight': 600, fill: theme.ink }),
      text(stage.figure, {
        x: stage.x + stage.width - 10,
        y: 28,
        'font-size': 11,
        'text-anchor': 'end',
        fill: theme.inkFaint,
      }),
    ])
    .join('');
}

function ties({ ties: all }: BlueprintScene, { theme }: Paint): string {
  return all
    .map((tie) => element('path', { class: 'tie', d: tie.path, fill: 'none', stroke: theme.tie }))
    .join('');
}

function links(scene: BlueprintScene, { theme }: Paint): string {
  return [...scene.links]
    .filter((link) => !link.main)
    .sort((a, b) => Number(b.back) - Number(a.back) || a.width - b.width)
    .map((link) =>
      element('path', {
        class: link.back ? 'link back' : 'link',
        'data-from': link.from,
        'data-to': link.to,
        d: link.path,
        fill: 'none',
        stroke: link.back ? theme.linkBack : theme.link,
        'stroke-width': link.width,
        'stroke-linejoin': 'round',
        'marker-end': `url(#${link.back ? 'arrow-back' : 'arrow'})`,
      }),
    )
    .join('');
}

function through({ throughPieces }: BlueprintScene, { theme }: Paint): string {
  return throughPieces
    .map((piece) =>
      element('path', {
        class: 'through',
        d: piece.path,
        fill: 'none',
        stroke: theme.throughLine,
        'stroke-width': piece.width,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    )
    .join('');
}

const painColour = (pain: 1 | 2 | 3, theme: Theme): string =>
  ({ 1: theme.painLow, 2: theme.painMid, 3: theme.painHigh })[pain];

function drops(scene: BlueprintScene, paint: Paint): string {
  return scene.drops.map((drop) => dropMark(drop, paint)).join('');
}

/** A wedge and its share; the worst one's share stands in a filled pill, so that the eye finds it first. */
function dropMark(drop: SceneDrop, { theme }: Paint): string {
  const colour = painColour(drop.pain, theme);
  const label = { x: drop.labelX, y: drop.labelY, 'font-size': 10.5, 'font-weight': drop.worst ? 650 : 550 };
  const pill = element('rect', {
    x: drop.labelX - 1,
    y: drop.labelY - 11.5,
    width: textWidth(drop.label, 10.5) + 10,
    height: 15.5,
    rx: 7.75,
    fill: theme.painStrong,
  });
  return element(
    'g',
    { class: 'drop', 'data-step': drop.step },
    element('title', {}, escapeText(titleOf({ label: drop.label, facts: drop.facts }))),
    element('path', { d: drop.path, fill: colour }),
    drop.worst
      ? pill + text(drop.label, { ...label, x: drop.labelX + 4, fill: theme.onPain })
      : text(drop.label, { ...label, fill: drop.pain === 1 ? theme.painLow : theme.painInk }),
  );
}

function nodeMark(node: SceneNode, paint: Paint): string {
  const shape = node.shape === 'cell' ? cell(node, paint) : box(node, paint);
  const title = element('title', {}, escapeText(titleOf(node)));
  return element('g', { class: `node ${node.shape}`, 'data-id': node.id, tabindex: 0 }, title, shape);
}

function cell(node: SceneNode, { theme }: Paint): string {
  const middle = node.y + node.height / 2;
  const support = node.lane === 'support';
  return [
    support
      ? element('rect', {
          class: 'box',
          x: node.x,
          y: node.y,
          width: node.width,
          height: node.height,
          rx: 6,
          fill: theme.surface,
          stroke: theme.surfaceBorder,
        })
      : element('rect', {
          class: 'box',
          x: node.x,
          y: node.y,
          width: node.width,
          height: node.height,
          rx: 6,
          fill: 'transparent',
        }),
    text(node.lines[0] ?? '', {
      x: node.x + node.width / 2,
      y: middle + 4,
      'font-size': 10.5,
      'text-anchor': 'middle',
      fill: theme.evidenceInk,
    }),
  ].join('');
}

function box(node: SceneNode, { theme, types }: Paint): string {
  const border = node.pain > 0 ? painColour(node.pain === 3 ? 3 : node.pain === 2 ? 2 : 1, theme) : undefined;
  const first = node.y + (node.lines.length > 1 ? 15 : node.height > 45 ? 21 : 16);
  const figureY = node.y + node.height - 8;
  const dot = node.objectType === null ? undefined : types.get(node.objectType);
  return [
    node.folds > 0
      ? element('rect', {
          x: node.x + 3,
          y: node.y + 3,
          width: node.width,
          height: node.height,
          rx: 7,
          fill: theme.surface,
          stroke: theme.surfaceBorder,
        })
      : '',
    element('rect', {
      class: 'box',
      x: node.x,
      y: node.y,
      width: node.width,
      height: node.height,
      rx: 7,
      fill: theme.surface,
      stroke: border ?? (node.main ? theme.mainBorder : theme.surfaceBorder),
      'stroke-width': node.pain > 1 ? 1.8 : 1,
    }),
    ...node.lines.map((line, at) =>
      text(line, {
        x: node.x + 6,
        y: first + at * 13,
        'font-size': 11,
        'font-weight': 570,
        fill: node.folds > 0 ? theme.inkSoft : theme.ink,
      }),
    ),
    dot && node.figures.left !== ''
      ? element('circle', { cx: node.x + 9, cy: figureY - 3.7, r: 2.5, fill: dot })
      : '',
    text(node.figures.left, {
      x: node.x + (dot ? 14.5 : 6),
      y: figureY,
      'font-size': 10.5,
      'font-weight': 450,
      fill: theme.inkSoft,
    }),
    text(node.figures.right, {
      x: node.x + node.width - 6,
      y: figureY,
      'font-size': 10.5,
      'text-anchor': 'end',
      fill: theme.inkFaint,
    }),
  ].join('');
}
