import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import type { BlueprintScene } from '../scene.js';
import { textWidth } from '../text/inter.js';
import { type Tongue, tongueOf } from '../tongue.js';
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
import { refigured } from '../stable/refigured.js';
import { type View, viewOf, withWaysOf } from './view.js';

/**
 * Works a blueprint out to the pixel: columns and lanes as a grid, boxes of one size, links in the channels and gaps
 * between them, each on a track of its own, the through-line first. Deterministic, needs no browser.
 */
export function layoutBlueprint(
  blueprint: BlueprintAnswer,
  options: BlueprintLayoutOptions = {},
): BlueprintScene {
  const metric = options.metric ?? 'count';
  const tongue = tongueOf(options);
  const base = options.like ?? blueprint;
  const whole = viewOf(base, options);
  const drawn =
    options.beside === undefined ? whole : withWaysOf([blueprint, options.beside], whole, { base, options });
  const view = base === blueprint ? drawn : refigured(drawn, blueprint, options);
  // Of both sides, so that steps stand where they do without a comparison.
  const grid = gridOf(whole, columnsIn(options.columnsOf ?? options.width ?? DEFAULTS.width));
  const routed = routeAll(drawn, grid);
  const tracks = assignTracks(routed);
  const hanging = droppingSteps(base, drawn);
  const dropping = base === blueprint ? hanging : droppingSteps(blueprint, view);
  const measure = (lines: number) =>
    geometryOf({
      grid,
      tracks,
      lines,
      width: options.width ?? DEFAULTS.width,
      drops: new Set(hanging.map((step) => grid.places.get(step.id)?.row ?? -1)),
    });
  const geometry = measure(linesNeeded(drawn, measure(1).boxWidth, tongue));
  const ports = assignPorts(routed, { width: geometry.boxWidth, height: geometry.boxHeight });
  const points = new Map(routed.map((link) => [link.key, pointsOf(link, { geometry, tracks, ports })]));
  const input = { blueprint, view, metric, geometry, points, tongue };
  return {
    width: geometry.width,
    height: geometry.height,
    nodes: nodesOf({ blueprint, view, grid, geometry, metric, tongue }),
    links: linksOf(input),
    stages: stagesOf({ view, grid, geometry, tongue }),
    lanes: geometry.lanes.map((lane) => ({
      ...lane,
      name: tongue.words.lanes[lane.id],
      hint: tongue.words.hints[lane.id],
    })),
    lines: linesOf(geometry, tongue),
    band: geometry.band,
    ties: tiesOf(drawn, grid, geometry),
    drops: dropping.flatMap((step, at) =>
      dropOf(step, { blueprint, grid, geometry, worst: at === 0, tongue }),
    ),
    ...throughOf(input, grid),
  };
}

const STAGE_FONT = 12.5;
const FIGURE_FONT = 11;

interface StagesInput {
  readonly view: View;
  readonly grid: Grid;
  readonly geometry: Geometry;
  readonly tongue: Tongue;
}

function stagesOf({ view, grid, geometry, tongue }: StagesInput): BlueprintScene['stages'] {
  return grid.stages.map((stage, at) => {
    const x = at === 0 ? geometry.band.x : geometry.edgeX(stage.first);
    const next = grid.stages[at + 1];
    const right = next ? geometry.edgeX(next.first) : geometry.band.x + geometry.band.width;
    const name = tongue.words.stages[stage.id];
    const figure = stageFigure(
      view.steps.filter((step) => step.stage === stage.id),
      tongue,
    );
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
function stageFigure(steps: readonly BlueprintStep[], { format }: Tongue): string {
  const fullest = [...steps].sort((a, b) => b.metrics.journeys - a.metrics.journeys)[0];
  const step = steps.find((entry) => entry.main) ?? fullest;
  return step?.leading ? format.objects(step.metrics.journeys, step.leading) : '';
}

const LINES = [
  { id: 'interaction', lane: 'customer' },
  { id: 'visibility', lane: 'frontstage' },
  { id: 'internal', lane: 'backstage' },
] as const;

function linesOf({ lanes }: Geometry, { words }: Tongue): BlueprintScene['lines'] {
  return LINES.map(({ id, lane }) => {
    const above = lanes.find((entry) => entry.id === lane);
    return { id, name: words.lines[id], y: above ? above.y + above.height : HEADER };
  });
}
