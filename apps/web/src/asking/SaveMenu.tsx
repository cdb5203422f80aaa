import { Button, Popover, TextInput } from '@mantine/core';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, newId, type Saving, useKeep, useKept } from '../api/kept.js';
import { exploreState } from '../explore/search.js';
import { useSearchPart } from '../app/use-search-part.js';
import { t } from '../texts/texts.js';
import { type AskedHere, ownSearch } from './asked.js';

/** Keeps the question under a name; one that was opened is changed, or kept beside under another name. */
export function SaveMenu({ here }: { readonly here: AskedHere }) {
  const texts = t().asking.bar;
  const [open, setOpen] = useState(false);
  const saver = useSaver(here, () => setOpen(false));
  const [name, setName] = useState('');
  const { known, keep, save } = saver;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button
          type="button"
          className="text-button"
          aria-expanded={open}
          onClick={() => {
            setName(known?.name ?? '');
            setOpen(!open);
          }}
        >
          {known === null ? texts.save : texts.savedAs(known.name)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="save-form"
          onSubmit={(event) => {
            event.preventDefault();
            save(name, known !== null);
          }}
        >
          <TextInput
            size="xs"
            label={texts.name}
            placeholder={texts.namePlaceholder}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {keep.error === null ? null : (
            <p className="export-failure" role="alert">
              {keep.error.message}
            </p>
          )}
          <div className="save-buttons">
            <Button size="xs" type="submit" disabled={name.trim() === ''} loading={keep.isPending}>
              {known === null ? texts.save : texts.update}
            </Button>
            {known === null ? null : (
              <Button
                size="xs"
                variant="default"
                disabled={name.trim() === ''}
                onClick={() => save(name, false)}
              >
                {texts.asNew}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is open under a name, and how to keep what is on the screen. */
function useSaver({ shop, question }: AskedHere, onSaved: () => void) {
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
      onSuccess: ({ id }) => {
        change({ saved: id });
        onSaved();
      },
    });
  };
  return { known, keep, save };
}
