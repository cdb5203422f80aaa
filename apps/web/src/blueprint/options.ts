import type { BlueprintAnswer } from '@throughline/model';
import type { BlueprintOptions } from '../layout/jobs.js';
import { blueprintTypes } from '../panel/types-of.js';
import type { ViewState } from '../state/view-state.js';
import { calledNow, say } from '../texts/texts.js';

/** How a blueprint is laid out for a view. */
export function blueprintOptions(view: ViewState, blueprint: BlueprintAnswer): BlueprintOptions {
  const types = Object.keys(blueprintTypes(blueprint));
  return {
    open: view.opened,
    metric: view.metric,
    locale: say().locale,
    names: calledNow(),
    paths: view.paths / 100,
    ...(view.hidden.length === 0 ? {} : { objects: types.filter((type) => !view.hidden.includes(type)) }),
  };
}
