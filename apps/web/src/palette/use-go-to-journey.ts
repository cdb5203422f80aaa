import { useNavigate } from '@tanstack/react-router';
import { journeySearch } from '../journey/journey-search.js';
import { readViewState, writeViewState } from '../state/view-state.js';

/** Goes to the journey of one object. */
export function useGoToJourney(): (object: string, id: string) => () => void {
  const navigate = useNavigate();
  return (object, id) => () =>
    void navigate({
      to: '/journey',
      search: (before: Record<string, unknown>) => ({
        ...writeViewState({ ...readViewState(before), camera: null, step: null, finding: null }),
        ...journeySearch.write({ object, id }),
      }),
    });
}
