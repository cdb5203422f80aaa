import { exploreState } from '../explore/search.js';
import { readViewState, writeViewState } from '../state/view-state.js';

/** Keeps what views share (shop, object types, metric, the filter and its period), and drops what is of one view alone. */
export function toAnotherView(search: Readonly<Record<string, unknown>>): Record<string, string> {
  const { last, these } = exploreState.read(search);
  return {
    ...exploreState.write({ ...exploreState.read({}), last, these }),
    ...writeViewState({ ...readViewState(search), camera: null, step: null, finding: null }),
  };
}
