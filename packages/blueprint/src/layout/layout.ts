import {
  type BlueprintAnswer,
  type BlueprintStep,
  LANE_HINTS,
  LANE_NAMES,
  STAGE_NAMES,
} from '@throughline/model';
import { formatObjects } from '../format.js';
import type { BlueprintScene } from '../scene.js';
import { textWidth } from '../text/inter.js';
import { dropOf, droppingSteps } from './drops.js';
import { columnsIn, type Geometry, geometryOf, HEADER } from './geometry.js';
import { type Grid, gridOf } from './grid.js';
import { linksOf, routeAll, throughOf } from './links.js';
import { linesNeeded, nodesOf } from './nodes.js';
import { type BlueprintLayoutOptions, DEFAULTS } from './options.js';
import { pointsOf } from './path.js';
import { assignPorts } from './ports.js';
import { tiesOf } from './ties.js';
import { assignTracks } from './tracks.js';
import { type View, viewOf } from './view.js';

/**
 * Works a blueprint out to the pixel: columns and lanes as a grid, boxes of one size, links in the channels and gaps
 * between them, each on a track of its own, the through-line first. Deterministic, needs no browser.
 */
export function layoutBlueprint(
  blueprint: BlueprintAnswer,
  options: BlueprintLayoutOptions = {},
): BlueprintScene {
  const metric = options.metric ?? 'count';
  const view = viewOf(blueprint, options);
  const grid = gridOf(view, columnsIn(options.width ?? DEFAULTS.width));
  const routed = routeAll(view, grid);
  const tracks = assignTracks(routed);
  const dropping = droppingSteps(blueprint, view);
  const measure = (lines: number) =>
    geometryOf({
      grid,
      tracks,
      lines,
      width: options.width ?? DEFAULTS.width,
      drops: new Set(dropping.map((step) => grid.places.get(step.id)?.row ?? -1)),
    });
  const geometry = measure(linesNeeded(view, measure(1).boxWidth));
  const ports = assignPorts(routed, { width: geometry.boxWidth, height: geometry.boxHeight });
  const points = new Map(routed.map((link) => [link.key, pointsOf(link, { geometry, tracks, ports })]));
  const input = { blueprint, view, metric, geometry, points };
  return {
    width: geometry.width,
    height: geometry.height,
    nodes: nodesOf({ blueprint, view, grid, geometry, metric }),
    links: linksOf(input),
    stages: stagesOf(view, grid, geometry),
    lanes: geometry.lanes.map((lane) => ({ ...lane, name: LANE_NAMES[lane.id], hint: LANE_HINTS[lane.id] })),
    lines: linesOf(geometry),
    band: geometry.band,
    ties: tiesOf(view, grid, geometry),
    drops: dropping.flatMap((step, at) => dropOf(step, { blueprint, grid, geometry, worst: at === 0 })),
    ...throughOf(input, grid),
  };
}

const STAGE_FONT = 12.5;
const FIGURE_FONT = 11;

function stagesOf(view: View, grid: Grid, geometry: Geometry): BlueprintScene['stages'] {
  return grid.stages.map((stage, at) => {
    const x = at === 0 ? geometry.band.x : geometry.edgeX(stage.first);
    const next = grid.stages[at + 1];
    const right = next ? geometry.edgeX(next.first) : geometry.band.x + geometry.band.width;
    const name = STAGE_NAMES[stage.id];
    const figure = stageFigure(view.steps.filter((step) => step.stage === stage.id));
    const room = right - x - 24 - textWidth(name, STAGE_FONT);
    return {
      id: stage.id,
      name,
      x,
      width: right - x,
      figure: textWidth(figure, FIGURE_FONT) <= room ? figure : '',
    };
  });
}

/** How many come to a stage: the journeys of its first step on the through-line, or of its fullest step. */
function stageFigure(steps: readonly BlueprintStep[]): string {
  const fullest = [...steps].sort((a, b) => b.metrics.journeys - a.metrics.journeys)[0];
  const step = steps.find((entry) => entry.main) ?? fullest;
  return step?.leading ? formatObjects(step.metrics.journeys, step.leading) : '';
}

const LINES = [
  { id: 'interaction', name: 'line of interaction', lane: 'customer' },
  { id: 'visibility', name: 'line of visibility', lane: 'frontstage' },
  { id: 'internal', name: 'line of internal interaction', lane: 'backstage' },
] as const;

function linesOf({ lanes }: Geometry): BlueprintScene['lines'] {
  return LINES.map(({ id, name, lane }) => {
    const above = lanes.find((entry) => entry.id === lane);
    return { id, name, y: above ? above.y + above.height : HEADER };
  });
}
