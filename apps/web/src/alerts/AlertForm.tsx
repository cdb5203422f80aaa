import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AnswerEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useFigures } from '../api/alerts.js';
import { newId, useKeep } from '../api/kept.js';
import { t } from '../texts/texts.js';
import { alertOf, RHYTHMS, RULES, WAYS } from './alert-form.js';

interface AlertFormProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
}

/** Sets a new alert on a saved answer. */
export function AlertForm({ entry, shop }: AlertFormProps) {
  const texts = t().alerts;
  const keep = useKeep(shop, 'alerts');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = alertOf(new FormData(event.currentTarget), entry.id);
    keep.mutate({ id: newId(), revision: 0, body });
  };
  return (
    <form onSubmit={submit} aria-label={texts.tell}>
      <TextInput
        name="name"
        label={t().asking.saved.name}
        defaultValue={entry.name}
        required
        maxLength={120}
      />
      <Figure entry={entry} shop={shop} />
      <Rule />
      <NativeSelect
        name="every"
        label={texts.every}
        defaultValue="day"
        data={RHYTHMS.map((value) => ({ value, label: texts.rhythms[value] }))}
      />
      <TextInput name="at" type="number" min={0} max={23} required defaultValue="8" label={texts.at} />
      <Place />
      <TextInput name="from" type="number" min={0} max={23} label={texts.quietFrom} />
      <TextInput name="until" type="number" min={0} max={23} label={texts.quietUntil} />
      {keep.error === null ? null : <Failed error={keep.error} />}
      <Button type="submit" mt="sm" loading={keep.isPending}>
        {texts.set}
      </Button>
    </form>
  );
}

function Figure({ entry, shop }: AlertFormProps) {
  const { data, error } = useFigures(shop, entry.id);
  if (error !== null) return <Failed error={error} />;
  return (
    <NativeSelect
      name="figure"
      label={t().alerts.figure}
      required
      data={data?.map(({ path }) => path) ?? []}
    />
  );
}

function Rule() {
  const texts = t().alerts;
  const [when, setWhen] = useState('below');
  return (
    <>
      <NativeSelect
        name="when"
        label={texts.tell}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        data={RULES.map((value) => ({ value, label: texts.rules[value] }))}
      />
      {when === 'above' || when === 'below' ? (
        <TextInput name="bound" type="number" step="any" required label={texts.bound} />
      ) : null}
    </>
  );
}

function Place() {
  const texts = t().alerts;
  const [by, setBy] = useState<string>('mail');
  return (
    <>
      <NativeSelect
        name="by"
        label={texts.to}
        description={texts.setUp}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        data={WAYS.map((value) => ({ value, label: texts.ways[value] }))}
      />
      {by === 'slack' ? null : (
        <TextInput name="place" type={by === 'mail' ? 'email' : 'url'} required label={texts.place} />
      )}
    </>
  );
}
