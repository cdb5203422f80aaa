import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { pairKey } from '../generate/flows.js';
import type { Metric } from '../map/layout.js';
import type { BlueprintScene, SceneLink } from '../scene.js';
import type { Tongue } from '../tongue.js';
import { linkFacts, linkFigure } from './figures.js';
import type { Geometry } from './geometry.js';
import type { Grid } from './grid.js';
import { labelPoint, type Point, roundedPath } from './path.js';
import { obstaclesOf, routeOf } from './route.js';
import type { Routed } from './tracks.js';
import type { View, ViewLink } from './view.js';

const RADIUS = { main: 13, other: 7 } as const;

/** Routes for all links, and for every piece of the through-line even where its flow is not drawn. */
export function routeAll(view: View, grid: Grid): Routed[] {
  const obstacles = obstaclesOf(grid);
  const mainPairs = new Set(piecesOf(view).map(([from, to]) => pairKey(from.id, to.id)));
  const pairs = new Map(
    view.links.map((link) => [pairKey(link.from, link.to), [link.from, link.to] as const]),
  );
  for (const [from, to] of piecesOf(view)) pairs.set(pairKey(from.id, to.id), [from.id, to.id]);
  return [...pairs].flatMap(([key, [fromId, toId]]) => {
    const from = grid.places.get(fromId);
    const to = grid.places.get(toId);
    if (!from || !to) return [];
    const main = mainPairs.has(key);
    return [{ key, from, to, main, route: routeOf(from, to, { obstacles, main }) }];
  });
}

/** Each two steps that follow each other on the through-line. */
export function piecesOf({ main }: View): [BlueprintStep, BlueprintStep][] {
  return main.slice(1).map((to, at) => [main[at] ?? to, to]);
}

export interface LinkInput {
  readonly blueprint: BlueprintAnswer;
  readonly view: View;
  readonly metric: Metric;
  readonly geometry: Geometry;
  readonly points: ReadonlyMap<string, readonly Point[]>;
  readonly tongue: Tongue;
}

export function linksOf(input: LinkInput): SceneLink[] {
  const widthOf = widthScale(input);
  return input.view.links.flatMap((link) => {
    const points = input.points.get(pairKey(link.from, link.to));
    return points ? [sceneLink(link, points, { input, width: widthOf(link) })] : [];
  });
}

function sceneLink(
  link: ViewLink,
  points: readonly Point[],
  { input, width }: { input: LinkInput; width: number },
): SceneLink {
  const { blueprint, metric, tongue } = input;
  const { currency, log } = blueprint;
  const label = labelPoint(points);
  return {
    id: pairKey(link.from, link.to),
    from: link.from,
    to: link.to,
    objectType: link.leading.objectType,
    path: roundedPath(points, link.main ? RADIUS.main : RADIUS.other),
    width,
    main: link.main,
    back: link.back,
    labelX: label.x,
    labelY: label.y,
    label: linkFigure(link, { metric, currency, tongue }),
    facts: linkFacts(link, log.objects, { currency, tongue }),
  };
}

/** 1 … 3 px for ordinary links, 3.5 … 9 px for the through-line, by the figure asked for. */
function widthScale({ view, metric }: LinkInput): (link: ViewLink) => number {
  const size = (link: ViewLink) => {
    if (metric === 'count') return link.leading.journeys;
    return metric === 'time' ? link.leading.seconds.p50 : Math.max(0, link.leading.amount);
  };
  const most = Math.max(1, ...view.links.map(size));
  return (link) => {
    const share = Math.sqrt(Math.max(0, size(link)) / most);
    return link.main ? 3.5 + 5.5 * share : 1 + 2 * share;
  };
}

/** The through-line from the middle of its first step to the middle of its last, without a break. */
export function throughOf(
  input: LinkInput,
  grid: Grid,
): Pick<BlueprintScene, 'throughLine' | 'throughPieces'> {
  const middle = (step: BlueprintStep): Point[] => {
    const place = grid.places.get(step.id);
    if (!place) return [];
    const { columnX, rowY, boxWidth, rowHeight } = input.geometry;
    return [{ x: columnX(place.column) + boxWidth / 2, y: rowY(place.row) + rowHeight(place.row) / 2 }];
  };
  const widthOf = widthScale(input);
  const links = new Map(input.view.links.map((link) => [pairKey(link.from, link.to), link]));
  const pieces = piecesOf(input.view).map(([from, to]) => {
    const key = pairKey(from.id, to.id);
    const link = links.get(key);
    const points = [...middle(from), ...(input.points.get(key) ?? []), ...middle(to)];
    return { points, width: link?.main ? widthOf(link) : 3.5 };
  });
  const all = pieces.flatMap((piece, at) => (at === 0 ? piece.points : piece.points.slice(1)));
  return {
    throughLine: roundedPath(all, RADIUS.main),
    throughPieces: pieces.map(({ points, width }) => ({ path: roundedPath(points, RADIUS.main), width })),
  };
}
