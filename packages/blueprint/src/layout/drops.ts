import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { formatShare } from '../format.js';
import { ratio } from '../process/process.js';
import type { SceneDrop } from '../scene.js';
import type { Geometry } from './geometry.js';
import type { Grid } from './grid.js';
import { painOf } from './pain.js';
import type { View } from './view.js';

const MOST = 8;

/** Steps under which a wedge hangs: where the most are lost, measured against their own object type. */
export function droppingSteps(blueprint: BlueprintAnswer, view: View): BlueprintStep[] {
  const weight = ({ metrics, leading }: BlueprintStep) =>
    ratio(metrics.lost, leading === null ? 0 : (blueprint.log.objects[leading] ?? 0));
  return view.steps
    .filter((step) => painOf(step, blueprint) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

export interface DropInput {
  readonly blueprint: BlueprintAnswer;
  readonly grid: Grid;
  readonly geometry: Geometry;
}

export function dropOf(step: BlueprintStep, { blueprint, grid, geometry }: DropInput): SceneDrop[] {
  const place = grid.places.get(step.id);
  const pain = painOf(step, blueprint);
  if (!place || pain === 0) return [];
  const half = 3 + 3 * Math.min(1, step.metrics.lostShare);
  const depth = 9 + 9 * Math.min(1, step.metrics.lostShare);
  const x = geometry.columnX(place.column) + geometry.boxWidth * 0.58;
  const y = geometry.rowY(place.row) + geometry.rowHeight(place.row) + 1;
  return [
    {
      step: step.id,
      path: `M${x - half},${y}L${x + half},${y}L${x},${y + depth}Z`,
      label: formatShare(-step.metrics.lostShare),
      labelX: x + half + 3,
      labelY: y + 13,
      pain,
    },
  ];
}
