import { Button, Popover, TextInput } from '@mantine/core';
import type { AnswerEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { written } from '../access/written.js';
import { Alerts } from '../alerts/Alerts.js';
import { t } from '../texts/texts.js';
import type { AskedHere } from './asked.js';
import { useSaver } from './use-saver.js';

/** Alerts on the question that is on screen. They look at what is saved: a question that is not, is saved first. */
export function TellMe({ here }: { readonly here: AskedHere }) {
  const [naming, setNaming] = useState(false);
  const [opened, setOpened] = useState<AnswerEntry | null>(null);
  const saver = useSaver(here, (entry) => {
    setNaming(false);
    setOpened(entry);
  });
  const { known } = saver;
  return (
    <>
      <Popover opened={naming} onChange={setNaming} position="bottom-end" trapFocus returnFocus shadow="none">
        <Popover.Target>
          <button
            type="button"
            className="text-button"
            aria-expanded={naming || opened !== null}
            onClick={() => (known === null ? setNaming(!naming) : setOpened(known))}
          >
            {t().alerts.tell}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <NameFirst saver={saver} />
        </Popover.Dropdown>
      </Popover>
      {opened === null ? null : <Alerts entry={opened} shop={here.shop} onClose={() => setOpened(null)} />}
    </>
  );
}

function NameFirst({ saver }: { readonly saver: ReturnType<typeof useSaver> }) {
  const { keep, save } = saver;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save(written(new FormData(event.currentTarget), 'name'), false);
  };
  return (
    <form className="save-form" onSubmit={submit}>
      <TextInput
        size="xs"
        name="name"
        label={t().asking.bar.name}
        description={t().alerts.saveFirst}
        placeholder={t().asking.bar.namePlaceholder}
        required
        pattern=".*\S.*"
        maxLength={120}
        data-autofocus
      />
      {keep.error === null ? null : <Failed error={keep.error} />}
      <Button size="xs" type="submit" loading={keep.isPending}>
        {t().alerts.saveAndGo}
      </Button>
    </form>
  );
}
