import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { useSaver } from './use-saver.js';

/** Keeps the question under a name; one that was opened is changed, or kept beside under another name. */
export function SaveMenu({ here }: { readonly here: AskedHere }) {
  const texts = t().asking.bar;
  const [open, setOpen] = useState(false);
  const saver = useSaver(here);
  const [name, setName] = useState('');
  const { known, keep, save } = saver;
  const saveAs = (over: boolean): void => save({ name, over }, () => setOpen(false));
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
            saveAs(known !== null);
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
              <Button size="xs" variant="default" disabled={name.trim() === ''} onClick={() => saveAs(false)}>
                {texts.asNew}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
