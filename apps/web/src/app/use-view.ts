import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { besideOf } from './beside.js';
import { readViewState, writeViewState, type ViewState } from '../state/view-state.js';

export interface ViewControl {
  readonly view: ViewState;
  /** Changes the view. `replace` for what is still moving (a slider, the camera): back then skips it. */
  readonly change: (part: Partial<ViewState>, options?: { readonly replace?: boolean }) => void;
}

/** The view that the address holds, and how to change it. */
export function useView(): ViewControl {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => readViewState(search), [search]);
  const change = useCallback<ViewControl['change']>(
    (part, options) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => changedView(before, part),
        replace: options?.replace ?? false,
      });
    },
    [navigate],
  );
  return { view, change };
}

/** The address with a part of the view changed; a filter, or what else stands in it, stays. */
export function changedView(
  before: Record<string, unknown>,
  part: Partial<ViewState>,
): Record<string, string> {
  const view = readViewState(before);
  return { ...besideOf(before, writeViewState(view)), ...writeViewState({ ...view, ...part }) };
}
