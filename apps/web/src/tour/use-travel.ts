import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { readViewState, writeViewState } from '../state/view-state.js';
import { type Destination, destinationOf, type Stop, type Subject } from './stops.js';

/** How the tour goes to a view. */
export function useGoTo(): (destination: Destination) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ to, part }) => {
      void navigate({
        to,
        search: (before: Record<string, unknown>) => writeViewState({ ...readViewState(before), ...part }),
      });
    },
    [navigate],
  );
}

/** Goes where a stop is looked at, and once more when it becomes known which finding it is about. */
export function useTravel(stop: Stop, subject: Subject): void {
  const goTo = useGoTo();
  const written = JSON.stringify(destinationOf(stop, subject));
  useEffect(() => goTo(JSON.parse(written) as Destination), [goTo, written]);
}
