import '../alerts/alerts.css';
import { Button, NativeSelect } from '@mantine/core';
import type { DigestEntry } from '@throughline/server/routes';
import type { FormEvent } from 'react';
import { Failed } from '../access/Failed.js';
import { placesOf } from '../alerts/alert-form.js';
import { Places } from '../alerts/Places.js';
import { hours } from '../alerts/words.js';
import { useTestDigest } from '../api/digests.js';
import { useForget, useKeep, useKept } from '../api/kept.js';
import { written } from '../access/written.js';
import { t } from '../texts/texts.js';

interface DigestFormProps {
  readonly shop: string;
  readonly dashboard: string;
}

/** One schedule for each dashboard, kept under the dashboard's own id. */
export function DigestForm({ shop, dashboard }: DigestFormProps) {
  const { data, error } = useKept(shop, 'digests');
  if (error !== null) return <Failed error={error} />;
  if (data === undefined) return null;
  const now = data.find(({ id }) => id === dashboard) ?? null;
  return <Schedule shop={shop} dashboard={dashboard} now={now} />;
}

interface ScheduleProps extends DigestFormProps {
  /** Null while it is not sent. */
  readonly now: DigestEntry | null;
}

function Schedule({ shop, dashboard, now }: ScheduleProps) {
  const texts = t().dashboards.digest;
  const keep = useKeep(shop, 'digests');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const every = written(filled, 'every') === 'day' ? 'day' : 'week';
    const at = Number(written(filled, 'at'));
    const body = { dashboard, every, at, to: placesOf(filled), on: true } as const;
    keep.mutate({ id: dashboard, revision: now?.revision ?? 0, body });
  };
  return (
    <form className="digest-form" aria-label={texts.open} data-testid="digest" onSubmit={submit}>
      <p className="explore-note">{texts.says}</p>
      <div className="alerts-form">
        <NativeSelect
          name="every"
          label={t().alerts.every}
          defaultValue={now?.every ?? 'week'}
          data={(['day', 'week'] as const).map((value) => ({ value, label: t().alerts.rhythms[value] }))}
        />
        <NativeSelect name="at" label={t().alerts.at} defaultValue={String(now?.at ?? 8)} data={hours()} />
        <Places now={now?.to ?? []} />
      </div>
      {keep.error === null ? null : <Failed error={keep.error} />}
      <div className="alert-doing">
        <Button type="submit" size="xs" loading={keep.isPending}>
          {now === null ? texts.start : texts.keep}
        </Button>
        {now === null ? null : <Sent shop={shop} dashboard={dashboard} />}
      </div>
      {keep.isSuccess && now !== null ? <p role="status">{texts.kept}</p> : null}
    </form>
  );
}

/** What is filled in stays after it was stopped, so that starting it again has it back. */
function Sent({ shop, dashboard }: DigestFormProps) {
  const texts = t().dashboards.digest;
  const test = useTestDigest(shop, dashboard);
  const forget = useForget(shop, 'digests');
  return (
    <>
      <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {t().alerts.test}
      </Button>
      <Button size="xs" variant="subtle" loading={forget.isPending} onClick={() => forget.mutate(dashboard)}>
        {texts.stop}
      </Button>
      {test.data === undefined ? null : (
        <p className="alerts-says" role="status">
          {test.data.outcome}
        </p>
      )}
      {[test.error, forget.error].map((error) =>
        error === null ? null : <Failed key={error.message} error={error} />,
      )}
    </>
  );
}
