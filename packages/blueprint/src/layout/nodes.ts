import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import type { Metric } from '../map/layout.js';
import type { SceneNode } from '../scene.js';
import { fitText } from '../text/fit.js';
import { textWidth } from '../text/inter.js';
import { stepFacts, stepFigures } from './figures.js';
import type { Geometry } from './geometry.js';
import type { Grid } from './grid.js';
import type { Tongue } from '../tongue.js';
import { painOf } from './pain.js';
import { isCell, type View } from './view.js';

export const LABEL_FONT = 11;
export const CELL_FONT = 10.5;
export const PADDING = 6;
const CELL_LEAST = 40;
/** The dot before the first figure tells whose journeys are counted. */
const DOT = 8.5;
/** Evidence has no boxes: its words may reach into the channels. */
const EVIDENCE_OVERHANG = 12;

/** Lines that the longest step name needs at a box width: 1 or 2. */
export function linesNeeded(view: View, boxWidth: number, tongue: Tongue): number {
  const room = boxWidth - 2 * PADDING;
  return view.steps.some((step) => textWidth(nameOf(step, tongue), LABEL_FONT) > room) ? 2 : 1;
}

export interface NodeInput {
  readonly blueprint: BlueprintAnswer;
  readonly view: View;
  readonly grid: Grid;
  readonly geometry: Geometry;
  readonly metric: Metric;
  readonly tongue: Tongue;
}

export function nodesOf(input: NodeInput): SceneNode[] {
  return [...input.view.steps, ...input.view.cells].flatMap((step) => nodeOf(step, input));
}

/** What a step is called; a fold is told by how many it holds. */
function nameOf(step: BlueprintStep, { words, called }: Tongue): string {
  return step.folds > 0 ? words.folded(step.folds) : called(step.name);
}

function nodeOf(step: BlueprintStep, input: NodeInput): SceneNode[] {
  const { grid, geometry, metric, tongue } = input;
  const place = grid.places.get(step.id);
  if (!place) return [];
  const cell = isCell(step);
  const x = geometry.columnX(place.column);
  const width = geometry.columnX(place.until) + geometry.boxWidth - x;
  const room = Math.max(
    CELL_LEAST,
    width - (cell && step.lane === 'evidence' ? -EVIDENCE_OVERHANG : 2 * PADDING),
  );
  const lines = cell ? 1 : geometry.lines;
  const name = nameOf(step, tongue);
  const fitted = fitText(name, { width: room, fontSize: cell ? CELL_FONT : LABEL_FONT, count: lines });
  return [
    {
      id: step.id,
      shape: cell ? 'cell' : step.folds > 0 ? 'fold' : 'step',
      x,
      y: geometry.rowY(place.row),
      width,
      height: geometry.rowHeight(place.row),
      label: name,
      lines: fitted.lines,
      labelCut: fitted.cut,
      figures: cell ? { left: '', right: '' } : stepFigures(step, { metric, width: room - DOT, tongue }),
      facts: stepFacts(step, tongue),
      lane: step.lane,
      stage: step.stage,
      main: step.main,
      pain: cell ? 0 : painOf(step, input.blueprint),
      folds: step.folds,
      objectType: step.leading,
    },
  ];
}
