import type { JourneyConditionInput } from '@throughline/model';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { QuestionOf } from '../api/queries.js';
import { changedPart, useSearchPart } from '../app/use-search-part.js';
import { changedView } from '../app/use-view.js';
import { narrowed } from '../explore/narrowed.js';
import { conditionOf } from '../explore/only.js';
import { exploreState, type ExploreState } from '../explore/search.js';
import { chosenConditions } from './chosen.js';
import { drawingState, type DrawingState, isSelection, type Line } from './search.js';

/** What a question says of whose journeys, and over how long. */
export type Narrowing = Pick<QuestionOf<'map'>, 'period' | 'where'>;

type Following = Pick<DrawingState, 'ways' | 'chosen'>;

const followed = ({ ways, chosen }: Following): JourneyConditionInput[] => [
  ...(ways === null ? [] : [{ variants: { top: ways } }]),
  ...chosenConditions(chosen),
];

/** The journeys that a filter, and the ways that are followed, leave. */
export function narrowingOf(filter: ExploreState, following: Following): Narrowing {
  const { where = [], ...rest } = narrowed(filter);
  const all = [...where, ...followed(following)];
  return { ...rest, ...(all.length === 0 ? {} : { where: all }) };
}

/**
 * The question of a drawing, with what it is compared with: null where nothing can be held against it, since the time before needs a
 * period, and the others a filter.
 */
export function versusOf(
  { last, these }: ExploreState,
  { versus, ...following }: Pick<DrawingState, 'versus' | 'ways' | 'chosen'>,
): Pick<QuestionOf<'map'>, 'compare'> | null {
  if (versus === null) return null;
  if (versus === 'before') return last === null ? null : { compare: 'previous' };
  const ways = followed(following);
  if (isSelection(versus)) {
    const { period = 'all', where = [] } = narrowed(versus);
    return { compare: { period, where: [...where, ...ways] } };
  }
  const kept = these.slice(0, -1).map(conditionOf);
  const out = these.at(-1);
  if (versus === 'others')
    return out === undefined ? null : { compare: { where: [...kept, { not: conditionOf(out) }, ...ways] } };
  const others = [...these.filter(({ property }) => property !== versus.property), versus];
  return { compare: { where: [...others.map(conditionOf), ...ways] } };
}

const ALL_OF_THEM = { ways: null, chosen: [], versus: null } as const;

export interface Drawing {
  readonly state: DrawingState;
  readonly filter: ExploreState;
  readonly narrowing: Narrowing;
  /** What it is compared with, where it can be. */
  readonly comparing: Pick<QuestionOf<'map'>, 'compare'> | null;
  /** Whether some journeys alone are drawn. */
  readonly narrows: boolean;
  readonly change: (part: Partial<DrawingState>) => void;
  readonly changeFilter: (part: Partial<ExploreState>) => void;
  /** Opens a step or a line, or closes what is open. */
  readonly pick: (picked: { readonly step?: string | null; readonly line?: Line | null }) => void;
  readonly clear: () => void;
}

/** Whose journeys a drawing shows, and which of its lines is open: all in the address. */
export function useDrawing(): Drawing {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [state, change] = useSearchPart(drawingState);
  const [filter, changeFilter] = useSearchPart(exploreState);
  const narrowing = useMemo(() => narrowingOf(filter, state), [search]);
  const comparing = useMemo(() => versusOf(filter, state), [search]);
  const pick = useCallback<Drawing['pick']>(
    ({ step = null, line = null }) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) =>
          changedView(changedPart(drawingState, before, { line, through: 'pass' }), { step }),
      }),
    [navigate],
  );
  const clear = useCallback(
    () =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) =>
          changedPart(exploreState, changedPart(drawingState, before, ALL_OF_THEM), {
            last: null,
            these: [],
          }),
      }),
    [navigate],
  );
  const narrows = narrowing.period !== undefined || narrowing.where !== undefined;
  return { state, filter, narrowing, comparing, narrows, change, changeFilter, pick, clear };
}
