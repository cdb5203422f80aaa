import { useLocation, useSearch } from '@tanstack/react-router';
import type { AnswerEntry } from '@throughline/server/routes';
import { bodyOf, newId, type Saving, useKeep, useKept } from '../api/kept.js';
import { useSearchPart } from '../app/use-search-part.js';
import { exploreState } from '../explore/search.js';
import { type AskedHere, ownSearch } from './asked.js';

/** What is open under a name, and how to keep what is on the screen. */
export function useSaver({ shop, question }: AskedHere, onSaved: (entry: AnswerEntry) => void) {
  const search = useSearch({ strict: false });
  const { pathname } = useLocation();
  const [{ saved }, change] = useSearchPart(exploreState);
  const all = useKept(shop, 'answers');
  const keep = useKeep(shop, 'answers');
  const known = all.data?.find(({ id }) => id === saved) ?? null;
  const save = (name: string, over: boolean): void => {
    const body: Saving<'answers'>['body'] = {
      name: name.trim(),
      question,
      view: { path: pathname, search: ownSearch(search) },
    };
    const next: Saving<'answers'> =
      over && known !== null
        ? { id: known.id, revision: known.revision, body: { ...bodyOf<'answers'>(known), ...body } }
        : { id: newId(), revision: 0, body };
    keep.mutate(next, {
      onSuccess: (entry) => {
        change({ saved: entry.id });
        onSaved(entry);
      },
    });
  };
  return { known, keep, save };
}
