import type { MapAnswer } from '@throughline/model';
import type { MapOptions } from '../layout/jobs.js';
import type { ViewState } from '../state/view-state.js';
import { calledNow, say } from '../texts/texts.js';

/** How a map is laid out for a view. */
export function mapOptions(view: ViewState, { objects }: MapAnswer): MapOptions {
  return {
    objects: Object.keys(objects).filter((type) => !view.hidden.includes(type)),
    activities: view.activities / 100,
    paths: view.paths / 100,
    metric: view.metric,
    locale: say().locale,
    names: calledNow(),
  };
}
