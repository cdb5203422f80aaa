import type { MapAnswer } from '@throughline/model';
import type { MapOptions } from '../layout/jobs.js';
import type { ViewState } from '../state/view-state.js';

/** How a map is laid out for a view: to the right where there is width for it, else down. */
export function mapOptions(view: ViewState, { objects }: MapAnswer, narrow: boolean): MapOptions {
  return {
    objects: Object.keys(objects).filter((type) => !view.hidden.includes(type)),
    activities: view.activities / 100,
    paths: view.paths / 100,
    metric: view.metric,
    direction: narrow ? 'down' : 'right',
  };
}
