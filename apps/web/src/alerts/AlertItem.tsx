import { Button, Group } from '@mantine/core';
import type { AlertEntry, SentAlert } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { useSent, useTest } from '../api/alerts.js';
import { say, t } from '../texts/texts.js';

interface AlertItemProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly zone: string;
  readonly onRemove: () => void;
}

/** One alert: what it looks at, what it sent, and a test of it. */
export function AlertItem({ alert, shop, zone, onRemove }: AlertItemProps) {
  const texts = t().alerts;
  const { rule } = alert;
  const sent = useSent(shop, alert.id);
  const test = useTest(shop, alert.id);
  const bound = 'bound' in rule ? ` ${rule.bound.toLocaleString(say().region)}` : '';
  return (
    <section aria-label={alert.name} data-testid="alert">
      <strong>{alert.name}</strong>
      <p>{`${alert.figure}: ${texts.rules[rule.when]}${bound}; ${texts.rhythms[alert.every]}`}</p>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {texts.test}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t().asking.saved.remove}
        </Button>
      </Group>
      {test.error === null ? null : <Failed error={test.error} />}
      {sent.error === null ? null : <Failed error={sent.error} />}
      {sent.data === undefined ? null : <Log sent={sent.data} zone={zone} />}
    </section>
  );
}

function Log({ sent, zone }: { readonly sent: readonly SentAlert[]; readonly zone: string }) {
  const when = new Intl.DateTimeFormat(say().region, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  if (sent.length === 0) return <p>{t().alerts.nothingSent}</p>;
  return (
    <ol aria-label={t().alerts.log}>
      {sent.slice(0, 5).map(({ at, why, outcome }) => (
        <li key={at}>{`${when.format(new Date(at))}: ${why} (${outcome})`}</li>
      ))}
    </ol>
  );
}
