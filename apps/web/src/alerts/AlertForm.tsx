import { Button, NativeSelect, TextInput } from '@mantine/core';
import { headlineOf, isShare, unitOf } from '@throughline/model';
import type { AlertEntry, AnswerEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useFigures } from '../api/alerts.js';
import { newId, useKeep } from '../api/kept.js';
import { RequestError } from '../api/request.js';
import { t } from '../texts/texts.js';
import { alertOf, boundText, RHYTHMS, RULES } from './alert-form.js';
import { savingOf } from './merged.js';
import { FigurePicker } from './FigurePicker.js';
import { Language } from './Language.js';
import { Places } from './Places.js';
import { hours } from './words.js';

interface AlertFormProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  /** The one that is changed, as it was when it was opened; null for a new one. */
  readonly alert: AlertEntry | null;
  /** The same as it is now: it may be changed elsewhere, or put off in the list above, while it is filled in here. Null once it is removed. */
  readonly newest: AlertEntry | null;
  /** It is kept, or left as it was. */
  readonly onDone: () => void;
}

/** Sets an alert on a saved answer, or changes one. It cannot be sent before its figures are there to choose from. */
export function AlertForm({ entry, shop, alert, newest, onDone }: AlertFormProps) {
  const texts = t().alerts;
  const keep = useKeep(shop, 'alerts');
  const figures = useFigures(shop, entry.id);
  const [chosen, setChosen] = useState(alert?.figure ?? null);
  const figure = chosen ?? headlineOf(entry.question.kind, figures.data ?? []);
  const currency = figures.data?.find(({ path }) => path === figure)?.currency ?? null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = alertOf(new FormData(event.currentTarget), { answer: entry.id, on: alert?.on ?? true });
    const saving =
      alert === null ? { id: newId(), revision: 0, body: typed } : savingOf(alert, typed, newest);
    keep.mutate(saving, { onSuccess: onDone });
  };
  if (figures.error !== null) return <Failed error={figures.error} />;
  if (figures.data?.length === 0 && alert === null) return <p className="alerts-says">{texts.noFigure}</p>;
  const title = alert === null ? texts.another : texts.changing(alert.name);
  return (
    <form onSubmit={submit} aria-label={title}>
      <h3>{title}</h3>
      <div className="alerts-form">
        <TextInput
          size="xs"
          name="name"
          label={texts.name}
          defaultValue={alert?.name ?? entry.name}
          required
          maxLength={120}
          autoFocus={alert !== null}
        />
        <FigurePicker figures={figures.data} value={figure} onChange={setChosen} />
        <Rule alert={alert} figure={figure ?? ''} currency={currency} />
        <Rhythm alert={alert} />
        <Quiet quiet={alert?.quiet ?? null} />
        <Language now={alert?.locale ?? null} />
        <Places now={alert?.to ?? []} />
      </div>
      {alert !== null && newest === null ? <p role="alert">{texts.gone}</p> : null}
      {keep.error === null ? null : <NotKept error={keep.error} />}
      <div className="alert-doing">
        <Button size="xs" type="submit" loading={keep.isPending} disabled={figures.data === undefined}>
          {alert === null ? texts.set : texts.keep}
        </Button>
        {alert === null ? null : (
          <Button size="xs" variant="subtle" onClick={onDone}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What was filled in stays: where somebody was faster, it is laid over what they made of it. */
function NotKept({ error }: { readonly error: Error }) {
  const isOvertaken = error instanceof RequestError && error.status === 409;
  return isOvertaken ? <p role="alert">{t().alerts.overtaken}</p> : <Failed error={error} />;
}

interface OfAlert {
  readonly alert: AlertEntry | null;
}

interface RuleProps extends OfAlert {
  /** The one that is chosen, by its path: a share is written in hundredths. */
  readonly figure: string;
  /** What it is in where it is money. */
  readonly currency: string | null;
}

function Rule({ alert, figure, currency }: RuleProps) {
  const texts = t().alerts;
  const rule = alert?.rule;
  const [when, setWhen] = useState<string>(rule?.when ?? 'below');
  return (
    <>
      <NativeSelect
        size="xs"
        name="when"
        label={texts.when}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        data={RULES.map((value) => ({ value, label: texts.rules[value] }))}
      />
      {when === 'above' || when === 'below' ? (
        <TextInput
          size="xs"
          key={isShare(figure) ? 'share' : 'number'}
          name="bound"
          type="number"
          step="any"
          required
          label={boundLabel(figure, currency)}
          defaultValue={rule !== undefined && 'bound' in rule ? boundText(figure, rule.bound) : undefined}
        />
      ) : (
        <p className="alerts-says">{when === 'unusual' ? texts.unusualSays : texts.alwaysSays}</p>
      )}
    </>
  );
}

function boundLabel(figure: string, currency: string | null): string {
  const texts = t().alerts;
  const unit = unitOf(figure);
  if (unit === 'money') return currency === null ? texts.bound : texts.boundIn(currency);
  return { share: texts.boundShare, seconds: texts.boundSeconds, number: texts.bound }[unit];
}

function Rhythm({ alert }: OfAlert) {
  const texts = t().alerts;
  const [every, setEvery] = useState<string>(alert?.every ?? 'day');
  return (
    <>
      <NativeSelect
        size="xs"
        name="every"
        label={texts.every}
        value={every}
        onChange={(event) => setEvery(event.currentTarget.value)}
        data={RHYTHMS.map((value) => ({ value, label: texts.rhythms[value] }))}
      />
      {every === 'hour' ? (
        <p className="alerts-says">{texts.hourly}</p>
      ) : (
        <NativeSelect
          size="xs"
          name="at"
          label={texts.at}
          defaultValue={String(alert?.at ?? 8)}
          data={hours()}
        />
      )}
    </>
  );
}

function Quiet({ quiet }: { readonly quiet: AlertEntry['quiet'] }) {
  const texts = t().alerts;
  const choices = [{ value: '', label: texts.noQuiet }, ...hours()];
  const [from, until] = quiet === null ? ['', ''] : [String(quiet.from), String(quiet.until)];
  return (
    <>
      <NativeSelect size="xs" name="from" label={texts.quietFrom} defaultValue={from} data={choices} />
      <NativeSelect size="xs" name="until" label={texts.quietUntil} defaultValue={until} data={choices} />
    </>
  );
}
