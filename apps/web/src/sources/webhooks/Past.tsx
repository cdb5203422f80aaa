import { Button, TextInput } from '@mantine/core';
import type { BackfillEntry } from '@throughline/server/routes';
import type { FormEvent } from 'react';
import { Failed } from '../../access/Failed.js';
import { written } from '../../access/written.js';
import { isReading, useBackfills, useStartBackfill } from '../../api/webhooks.js';
import { t } from '../../texts/texts.js';
import { PastState } from './PastState.js';
import { SITES, type VendorName } from './senders.js';

interface PastProps {
  readonly shop: string;
  readonly vendor: VendorName;
  readonly zone: string;
}

/** What happened before the first webhook, read through the vendor's API with a token. */
export function Past({ shop, vendor, zone }: PastProps) {
  const { data = [] } = useBackfills(shop);
  const entry = data.find((each) => each.vendor === vendor) ?? null;
  return (
    <div className="hook-step" data-testid="past">
      <h3>{t().webhooks.past}</h3>
      <p>{t().webhooks.pastSays}</p>
      {entry === null ? null : <PastState shop={shop} entry={entry} zone={zone} />}
      {entry !== null && isReading(entry) ? null : <PastForm shop={shop} vendor={vendor} entry={entry} />}
    </div>
  );
}

interface PastFormProps extends Omit<PastProps, 'zone'> {
  readonly entry: BackfillEntry | null;
}

function PastForm({ shop, vendor, entry }: PastFormProps) {
  const start = useStartBackfill(shop);
  const example = SITES[vendor];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const [site, since] = [written(filled, 'site').trim(), written(filled, 'since')];
    start.mutate({
      vendor,
      token: written(filled, 'token'),
      ...(site === '' ? {} : { site }),
      ...(since === '' ? {} : { since }),
    });
  };
  return (
    <form className="hook-form" onSubmit={submit}>
      {example === undefined ? null : (
        <TextInput
          name="site"
          label={t().webhooks.site}
          placeholder={example}
          defaultValue={entry?.site ?? ''}
          required
          maxLength={300}
        />
      )}
      <TextInput
        type="password"
        name="token"
        label={t().webhooks.token}
        description={t().webhooks.tokens[vendor]}
        autoComplete="new-password"
        required
        maxLength={1000}
      />
      <TextInput name="since" type="date" label={t().webhooks.since} description={t().webhooks.sinceSays} />
      <div className="hook-do">
        <Button type="submit" variant="default" loading={start.isPending}>
          {entry === null || entry.phase === 'failed'
            ? t().webhooks.read
            : t().webhooks.goOn(entry.phase === 'cut')}
        </Button>
        <p className="explore-note">{t().webhooks.tokenKept}</p>
      </div>
      {start.error === null ? null : <Failed error={start.error} />}
    </form>
  );
}
