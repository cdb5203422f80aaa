import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import type { SceneDrop } from '../scene.js';
import type { Geometry } from './geometry.js';
import type { Grid } from './grid.js';
import type { Tongue } from '../tongue.js';
import { byLeak, painOf } from './pain.js';
import type { View } from './view.js';

const MOST = 8;

/** Steps under which a wedge hangs, the worst leak first. */
export function droppingSteps(blueprint: BlueprintAnswer, view: View): BlueprintStep[] {
  return byLeak(view.steps, blueprint).slice(0, MOST);
}

export interface DropInput {
  readonly blueprint: BlueprintAnswer;
  readonly grid: Grid;
  readonly geometry: Geometry;
  /** The greatest leak of the drawing. */
  readonly worst: boolean;
  readonly tongue: Tongue;
}

export function dropOf(
  step: BlueprintStep,
  { blueprint, grid, geometry, worst, tongue }: DropInput,
): SceneDrop[] {
  const place = grid.places.get(step.id);
  const pain = painOf(step, blueprint);
  if (!place || pain === 0) return [];
  const half = 3 + 3 * Math.min(1, step.metrics.lostShare);
  const depth = 9 + 9 * Math.min(1, step.metrics.lostShare);
  const x = geometry.columnX(place.column) + geometry.boxWidth * 0.6;
  const y = geometry.rowY(place.row) + geometry.rowHeight(place.row) + 1;
  return [
    {
      step: step.id,
      path: `M${x - half},${y}L${x + half},${y}L${x},${y + depth}Z`,
      label: tongue.format.share(-step.metrics.lostShare),
      labelX: x + half + 3,
      labelY: y + 13,
      pain,
      worst,
      facts: lostFacts(step, tongue),
    },
  ];
}

function lostFacts(
  { metrics, leading }: BlueprintStep,
  { format, words: { facts } }: Tongue,
): SceneDrop['facts'] {
  return [
    { name: facts.lost, value: format.objects(metrics.lost, leading ?? 'journey') },
    { name: facts.ofPassing, value: format.share(metrics.lostShare) },
    ...(metrics.open > 0
      ? [{ name: facts.open, value: format.objects(metrics.open, leading ?? 'journey') }]
      : []),
  ];
}
