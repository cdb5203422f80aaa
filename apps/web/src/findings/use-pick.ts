import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readViewState, writeViewState } from '../state/view-state.js';
import { findingsSearch } from './findings-search.js';

/** Opens a finding, or none: what was open of the one before is closed, the list stays as it is. */
export function usePick(): (finding: string | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (finding) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...writeViewState({ ...readViewState(before), finding }),
          ...findingsSearch.write({ ...findingsSearch.read(before), doing: null, journey: null }),
        }),
      });
    },
    [navigate],
  );
}
