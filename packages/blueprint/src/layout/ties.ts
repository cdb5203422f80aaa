import { groupBy } from '../process/group.js';
import type { SceneTie } from '../scene.js';
import type { Geometry } from './geometry.js';
import type { Grid } from './grid.js';
import { obstaclesOf } from './route.js';
import type { View } from './view.js';

const ASIDE = 0.3;

/** Lanes whose steps are tied to what carries them; a customer's step is tied to what stands in its column. */
const TIED = new Set<string>(['frontstage', 'backstage']);

/** A thin tie straight down from a step to the support cell that carries it, where nothing stands between. */
export function tiesOf(view: View, grid: Grid, geometry: Geometry): SceneTie[] {
  const { occupied } = obstaclesOf(grid);
  return view.cells
    .filter((cell) => cell.lane === 'support' && grid.places.has(cell.id))
    .flatMap((cell) => {
      const bound = new Set(cell.activities);
      const row = grid.places.get(cell.id)?.row ?? 0;
      const carried = view.steps.flatMap((step) => {
        const place = grid.places.get(step.id);
        return place && TIED.has(step.lane) && step.activities.some((name) => bound.has(name))
          ? [{ step, place }]
          : [];
      });
      const lowest = [...groupBy(carried, ({ place }) => place.column).values()].flatMap((group) =>
        group.sort((a, b) => b.place.row - a.place.row).slice(0, 1),
      );
      const clear = lowest.filter(({ place }) => {
        for (let at = place.row + 1; at < row; at += 1) if (occupied(place.column, at)) return false;
        return true;
      });
      return clear.map(({ step, place }) => {
        const x = geometry.columnX(place.column) + geometry.boxWidth * ASIDE;
        const top = geometry.rowY(place.row) + geometry.rowHeight(place.row);
        return { from: step.id, to: cell.id, path: `M${x},${top}L${x},${geometry.rowY(row)}` };
      });
    });
}
