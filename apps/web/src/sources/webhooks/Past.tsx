import { TextInput } from '@mantine/core';
import type { BackfillEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { written } from '../../access/written.js';
import { isReading, useBackfills, useStartBackfill } from '../../api/webhooks.js';
import { t } from '../../texts/texts.js';
import { HookForm, SecretField } from './HookForm.js';
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
  const [again, setAgain] = useState(false);
  const read = (filled: FormData): void => {
    const [site, since] = [written(filled, 'site').trim(), written(filled, 'since')];
    start.mutate({
      vendor,
      token: written(filled, 'token'),
      ...(site === '' ? {} : { site }),
      ...(since === '' ? {} : { since }),
      ...(again ? { again } : {}),
    });
  };
  const isFirst = entry === null || entry.phase === 'failed' || again;
  return (
    <HookForm
      does={isFirst ? t().webhooks.read : t().webhooks.goOn(entry.phase === 'cut')}
      variant="default"
      note={t().webhooks.tokenKept}
      sent={start}
      onFilled={read}
    >
      <SiteField vendor={vendor} site={entry?.site ?? ''} />
      <SecretField
        name="token"
        label={t().webhooks.token}
        description={t().webhooks.tokens[vendor]}
        maxLength={1000}
      />
      <TextInput name="since" type="date" label={t().webhooks.since} description={t().webhooks.sinceSays} />
      {entry === null ? null : (
        <label className="hook-check">
          <input type="checkbox" checked={again} onChange={({ target }) => setAgain(target.checked)} />
          <span>
            {t().webhooks.fromBeginning}
            <span className="explore-note">{t().webhooks.fromBeginningSays}</span>
          </span>
        </label>
      )}
    </HookForm>
  );
}

/** Asked only of vendors whose API has an address of its own for each shop. */
function SiteField({ vendor, site }: { readonly vendor: VendorName; readonly site: string }) {
  const example = SITES[vendor];
  if (example === undefined) return null;
  return (
    <TextInput
      name="site"
      label={t().webhooks.site}
      placeholder={example}
      defaultValue={site}
      required
      maxLength={300}
    />
  );
}
