import { useLocation, useSearch } from '@tanstack/react-router';
import type { AnswerEntry } from '@throughline/server/routes';
import { bodyOf, newId, type Saving, useKeep, useKept } from '../api/kept.js';
import { useSearchPart } from '../app/use-search-part.js';
import { exploreState } from '../explore/search.js';
import { freeName } from '../saved/free-name.js';
import { type AskedHere, openedAs, ownSearch } from './asked.js';
import { proposedName } from './proposed-name.js';

interface Naming {
  readonly name: string;
  /** Whether what is open is changed, or another one kept beside it. */
  readonly over: boolean;
}

/** What is open under a name, and how to keep what is on the screen. */
export function useSaver({ shop, question }: AskedHere) {
  const search = useSearch({ strict: false });
  const { pathname } = useLocation();
  const [{ saved }, change] = useSearchPart(exploreState);
  const all = useKept(shop, 'answers');
  const keep = useKeep(shop, 'answers');
  const known = openedAs(all.data ?? [], saved, question);
  const propose = (): string =>
    freeName(
      proposedName(question),
      (all.data ?? []).map(({ name }) => name),
    );
  const save = ({ name, over }: Naming, onSaved: (entry: AnswerEntry) => void): void => {
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
  return { known, current: isShown(known, pathname, search) ? known : null, keep, save, propose };
}

/** Whether what was opened is what is on the screen: filters may be others since. */
function isShown(
  known: AnswerEntry | null,
  path: string,
  search: Readonly<Record<string, unknown>>,
): boolean {
  if (known?.view?.path !== path) return false;
  const [kept, now] = [known.view.search, ownSearch(search)];
  const names = Object.keys({ ...kept, ...now });
  return names.every((name) => kept[name] === now[name]);
}
