import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { besideOf } from './beside.js';

type Search = Readonly<Record<string, unknown>>;

/** How one view keeps its own state in the address, beside what all views share. */
export interface SearchPart<State> {
  readonly read: (search: Search) => State;
  readonly write: (state: State) => Readonly<Record<string, string>>;
}

/** How an address is changed; with `replace` there is no way back to the one before. */
export type ChangePart<State> = (change: Partial<State>, how?: { readonly replace?: boolean }) => void;

/** What a view's own parameters of the address say, and how to change them. */
export function useSearchPart<State extends object>(
  part: SearchPart<State>,
): readonly [State, ChangePart<State>] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => part.read(search), [part, search]);
  const change = useCallback(
    (changed: Partial<State>, { replace = false }: { readonly replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        replace,
        search: (before: Record<string, unknown>) => changedPart(part, before, changed),
      });
    },
    [navigate, part],
  );
  return [state, change];
}

/** The address with one part of it changed; what else stands in it stays. */
export function changedPart<State extends object>(
  part: SearchPart<State>,
  before: Search,
  changed: Partial<State>,
): Record<string, string> {
  const own = part.read(before);
  return { ...besideOf(before, part.write(own)), ...part.write({ ...own, ...changed }) };
}
