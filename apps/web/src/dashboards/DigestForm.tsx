import '../alerts/alerts.css';
import './dashboards.css';
import { Button, NativeSelect } from '@mantine/core';
import type { DigestEntry } from '@throughline/server/routes';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { localeOf, placesOf } from '../alerts/alert-form.js';
import { Language } from '../alerts/Language.js';
import { Places } from '../alerts/Places.js';
import { SentLog } from '../alerts/SentLog.js';
import { Tested } from '../alerts/Tested.js';
import { hours } from '../alerts/words.js';
import { useSent, useTest } from '../api/alerts.js';
import { newId, useForget, useKeep, useKept } from '../api/kept.js';
import { written } from '../access/written.js';
import { t } from '../texts/texts.js';

/** What is sent: one of the two is named. */
export type Sendable = Pick<DigestEntry, 'dashboard' | 'answer'>;

interface DigestFormProps {
  readonly shop: string;
  readonly zone: string;
  readonly what: Sendable;
}

/** One schedule for each dashboard and each answer; a dashboard's is kept under the dashboard's own id. */
export function DigestForm({ shop, zone, what }: DigestFormProps) {
  const { data, error } = useKept(shop, 'digests');
  const [fresh] = useState(newId);
  if (error !== null) return <Failed error={error} />;
  if (data === undefined) return null;
  const now = data.find((one) => one.dashboard === what.dashboard && one.answer === what.answer) ?? null;
  return <Schedule shop={shop} zone={zone} what={what} id={now?.id ?? what.dashboard ?? fresh} now={now} />;
}

interface ScheduleProps extends DigestFormProps {
  readonly id: string;
  /** Null while it is not sent. */
  readonly now: DigestEntry | null;
}

function Schedule({ shop, zone, what, id, now }: ScheduleProps) {
  const texts = t().dashboards.digest;
  const keep = useKeep(shop, 'digests');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const every = written(filled, 'every') === 'day' ? 'day' : 'week';
    const at = Number(written(filled, 'at'));
    const body = { ...what, every, at, to: placesOf(filled), locale: localeOf(filled), on: true } as const;
    keep.mutate({ id, revision: now?.revision ?? 0, body });
  };
  return (
    <form className="digest-form" aria-label={texts.open} data-testid="digest" onSubmit={submit}>
      <p className="explore-note">
        {what.answer === null ? texts.says : texts.saysOfAnswer} {now === null ? texts.later : null}
      </p>
      <div className="alerts-form">
        <NativeSelect
          size="xs"
          name="every"
          label={t().alerts.every}
          defaultValue={now?.every ?? 'week'}
          data={(['day', 'week'] as const).map((value) => ({ value, label: t().alerts.rhythms[value] }))}
        />
        <NativeSelect
          size="xs"
          name="at"
          label={t().alerts.at}
          defaultValue={String(now?.at ?? 8)}
          data={hours()}
        />
        <Language now={now?.locale ?? null} />
        <Places now={now?.to ?? []} />
      </div>
      {keep.error === null ? null : <Failed error={keep.error} />}
      <div className="alert-doing">
        <Button size="xs" type="submit" loading={keep.isPending}>
          {now === null ? texts.start : texts.keep}
        </Button>
        {now === null ? null : <Sent shop={shop} zone={zone} id={id} />}
      </div>
      {keep.isSuccess && now !== null ? <p role="status">{texts.kept}</p> : null}
    </form>
  );
}

/** What is filled in stays after it was stopped, so that starting it again has it back. */
function Sent({ shop, zone, id }: Omit<ScheduleProps, 'what' | 'now'>) {
  const texts = t().dashboards.digest;
  const test = useTest(shop, 'digests', id);
  const sent = useSent(shop, 'digests', id);
  const forget = useForget(shop, 'digests');
  return (
    <>
      <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {t().alerts.test}
      </Button>
      <Button size="xs" variant="subtle" loading={forget.isPending} onClick={() => forget.mutate(id)}>
        {texts.stop}
      </Button>
      {forget.error === null ? null : <Failed error={forget.error} />}
      <div className="digest-sent">
        <Tested test={test} />
        {sent.error === null ? null : <Failed error={sent.error} />}
        {sent.data === undefined ? null : <SentLog sent={sent.data} zone={zone} />}
      </div>
    </>
  );
}
