import type { ComparedScene, Comparison, Scene, SceneLink, SceneNode } from '@throughline/blueprint';
import { clearLabels } from '../canvas/clear-labels.js';
import { textWidth } from '../canvas/text-fit.js';
import type { Selection } from '../explore/narrowed.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Compared } from './compared.js';
import type { ComparedLine } from './compared-lines.js';
import { comparedLinks } from './compared-links.js';
import type { Part } from './difference.js';
import type { Marks } from './mark-places.js';
import { placedMarks } from './Marks.js';
import { shareOf } from './points.js';
import type { Versus } from './search.js';
import { type SideNames, sideNames } from './side-names.js';

type Counts = Readonly<Record<string, number>>;

/** What a picture tells of a comparison beside the side that is drawn. */
export interface PicturedComparison {
  readonly versus: Versus;
  readonly filter: Selection;
  readonly steps: readonly Compared[];
  readonly lines: readonly ComparedLine[];
  /** What stands at each box: what changed, and what is not compared. */
  readonly marks: Marks;
  /** Journeys by object type, of the side that is drawn and of the other. */
  readonly journeys: readonly [drawn: Counts, other: Counts];
}

/** A figure on a line, and how far it stays from the edge of the picture, in pixels. */
const LABEL = { size: 10.5, height: 13, edge: 8 } as const;

/** The comparison on the screen as a picture tells it: the same signs, and at each step the shares of both sides. */
export function comparisonOf(pictured: PicturedComparison): Comparison {
  const { versus, filter, steps, lines, marks, journeys } = pictured;
  const texts = t().drawing.versus;
  const names = sideNames(versus, filter);
  const known = new Set(steps.map(({ id }) => id));
  const isWhole = [...marks.keys()].every((id) => known.has(id));
  return {
    sides: [
      { name: names.after, objects: journeys[0] },
      { name: `${texts.otherSide}: ${names.before}`, objects: journeys[1] },
    ],
    legend: {
      sides: texts.sides(names.before, names.after),
      beyond: texts.beyondMeans,
      more: texts.moreMeans,
      fewer: texts.fewerMeans,
      other: texts.otherMeans(names.before),
      chance: texts.chanceMeans,
      ...(isWhole ? {} : { uncompared: texts.uncompared }),
    },
    compare: (scene) => comparedScene(scene, { names, steps, lines, marks }),
  };
}

type Sides = Pick<PicturedComparison, 'steps' | 'lines' | 'marks'> & { readonly names: SideNames };

function comparedScene<Drawn extends Scene>(
  laid: Drawn,
  { names, steps, lines, marks: told }: Sides,
): ComparedScene<Drawn> {
  const { scene, tones } = comparedLinks(laid, lines);
  const widthOf = (text: string): number => textWidth(text, LABEL.size, 500);
  const links = scene.links.map((link) => within(link, scene.width - widthOf(link.label) / 2 - LABEL.edge));
  const marks = placedMarks(told, scene, 1);
  const found = new Map(steps.map((step) => [step.id, step]));
  const obstacles = [...scene.nodes, ...marks];
  const shown = new Set(clearLabels(links, 1, { height: LABEL.height, widthOf, obstacles }));
  return {
    scene: {
      ...scene,
      nodes: scene.nodes.map((node) => nodeOfBoth(node, found.get(node.id), names)),
      links: links.map((link) => (shown.has(link) ? link : { ...link, label: '' })),
    },
    tones,
    marks: marks.map(({ mark, ...box }) => ({
      ...box,
      text: mark.text,
      level: mark.level,
      sure: mark.tone === 'sure',
    })),
  };
}

/** A picture ends where its drawing does: a figure that would reach beyond moves in. */
const within = (link: SceneLink, most: number): SceneLink => ({
  ...link,
  labelX: Math.min(link.labelX, most),
});

function nodeOfBoth(node: SceneNode, compared: Compared | undefined, names: SideNames): SceneNode {
  if (compared === undefined) return node;
  const { before, after } = compared;
  return {
    ...node,
    figures: { left: `${shareOf(before)} → ${shareOf(after)}`, right: '' },
    facts: [
      ...node.facts,
      { name: names.before, value: partWords(before) },
      { name: names.after, value: partWords(after) },
    ],
  };
}

/** `600 of 800, 75 %` */
const partWords = (part: Part): string =>
  `${t().drawing.versus.of(formatCount(part.count), formatCount(part.of))}, ${shareOf(part)}`;
