import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AnswerEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useFigures } from '../api/alerts.js';
import { newId, useKeep } from '../api/kept.js';
import { t } from '../texts/texts.js';
import { alertOf, RHYTHMS, RULES } from './alert-form.js';
import { Place } from './Place.js';
import { figureText, hours } from './words.js';

interface AlertFormProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
}

/** Sets a new alert on a saved answer. It cannot be sent before its figures are there to choose from. */
export function AlertForm({ entry, shop }: AlertFormProps) {
  const texts = t().alerts;
  const keep = useKeep(shop, 'alerts');
  const figures = useFigures(shop, entry.id);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = alertOf(new FormData(event.currentTarget), entry.id);
    keep.mutate({ id: newId(), revision: 0, body });
  };
  if (figures.error !== null) return <Failed error={figures.error} />;
  if (figures.data?.length === 0) return <p className="alerts-says">{texts.noFigure}</p>;
  return (
    <form onSubmit={submit} aria-label={texts.another}>
      <h3>{texts.another}</h3>
      <div className="alerts-form">
        <TextInput name="name" label={texts.name} defaultValue={entry.name} required maxLength={120} />
        <NativeSelect
          name="figure"
          label={texts.figure}
          required
          disabled={figures.data === undefined}
          data={(figures.data ?? []).map((one) => ({ value: one.path, label: figureText(one) }))}
        />
        <Rule />
        <Rhythm />
        <Place />
        <Quiet />
      </div>
      {keep.error === null ? null : <Failed error={keep.error} />}
      <Button type="submit" loading={keep.isPending} disabled={figures.data === undefined}>
        {texts.set}
      </Button>
    </form>
  );
}

function Rule() {
  const texts = t().alerts;
  const [when, setWhen] = useState('below');
  return (
    <>
      <NativeSelect
        name="when"
        label={texts.when}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        data={RULES.map((value) => ({ value, label: texts.rules[value] }))}
      />
      {when === 'above' || when === 'below' ? (
        <TextInput name="bound" type="number" step="any" required label={texts.bound} />
      ) : (
        <p className="alerts-says">{when === 'unusual' ? texts.unusualSays : texts.alwaysSays}</p>
      )}
    </>
  );
}

function Rhythm() {
  const texts = t().alerts;
  const [every, setEvery] = useState('day');
  return (
    <>
      <NativeSelect
        name="every"
        label={texts.every}
        value={every}
        onChange={(event) => setEvery(event.currentTarget.value)}
        data={RHYTHMS.map((value) => ({ value, label: texts.rhythms[value] }))}
      />
      {every === 'hour' ? (
        <p className="alerts-says">{texts.hourly}</p>
      ) : (
        <NativeSelect name="at" label={texts.at} defaultValue="8" data={hours()} />
      )}
    </>
  );
}

function Quiet() {
  const texts = t().alerts;
  const choices = [{ value: '', label: texts.noQuiet }, ...hours()];
  return (
    <>
      <NativeSelect name="from" label={texts.quietFrom} data={choices} />
      <NativeSelect name="until" label={texts.quietUntil} data={choices} />
    </>
  );
}
