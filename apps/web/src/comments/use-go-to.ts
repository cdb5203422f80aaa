import { useNavigate } from '@tanstack/react-router';
import type { CommentPlace } from '@throughline/model';
import { DEFAULT_VIEW, readViewState, writeViewState } from '../state/view-state.js';
import { addressOf } from './place.js';

/** Leads to what was commented on, of the shop that is looked at. */
export function useGoTo(): (place: CommentPlace) => void {
  const navigate = useNavigate();
  return (place) => {
    const { to, search } = addressOf(place);
    void navigate({
      to,
      search: (before: Record<string, unknown>) => ({
        ...writeViewState({ ...DEFAULT_VIEW, shop: readViewState(before).shop }),
        ...search,
      }),
    });
  };
}
