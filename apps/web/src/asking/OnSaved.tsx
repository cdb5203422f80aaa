import { Button, Popover, TextInput } from '@mantine/core';
import type { AnswerEntry } from '@throughline/server/routes';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { written } from '../access/written.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { useSaver } from './use-saver.js';

interface OnSavedProps {
  readonly here: AskedHere;
  readonly label: string;
  /** Why it has to be saved first. */
  readonly why: string;
  readonly children: (entry: AnswerEntry, close: () => void) => ReactNode;
}

/** What is done with a saved answer, beside the question that is on screen: one that is not saved is saved first. */
export function OnSaved({ here, label, why, children }: OnSavedProps) {
  const [naming, setNaming] = useState(false);
  const [opened, setOpened] = useState<AnswerEntry | null>(null);
  const saver = useSaver(here);
  const { current } = saver;
  const saved = (entry: AnswerEntry): void => {
    setNaming(false);
    setOpened(entry);
  };
  return (
    <>
      <Popover opened={naming} onChange={setNaming} position="bottom-end" trapFocus returnFocus shadow="none">
        <Popover.Target>
          <button
            type="button"
            className="text-button"
            aria-expanded={naming || opened !== null}
            onClick={() => (current === null ? setNaming(!naming) : setOpened(current))}
          >
            {label}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <NameFirst saver={saver} why={why} onSaved={saved} />
        </Popover.Dropdown>
      </Popover>
      {opened === null ? null : children(opened, () => setOpened(null))}
    </>
  );
}

interface NameFirstProps {
  readonly saver: ReturnType<typeof useSaver>;
  readonly why: string;
  readonly onSaved: (entry: AnswerEntry) => void;
}

function NameFirst({ saver, why, onSaved }: NameFirstProps) {
  const { keep, save, propose } = saver;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save({ name: written(new FormData(event.currentTarget), 'name'), over: false }, onSaved);
  };
  return (
    <form className="save-form" onSubmit={submit}>
      <TextInput
        size="xs"
        name="name"
        label={t().asking.bar.name}
        description={why}
        defaultValue={propose()}
        required
        pattern=".*\S.*"
        maxLength={120}
        data-autofocus
      />
      {keep.error === null ? null : <Failed error={keep.error} />}
      <Button size="xs" type="submit" loading={keep.isPending}>
        {t().asking.bar.saveAndGo}
      </Button>
    </form>
  );
}
