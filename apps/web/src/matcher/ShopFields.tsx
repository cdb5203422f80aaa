import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../texts/texts.js';
import type { ShopWords } from './import-body.js';

interface ShopFieldsProps {
  readonly shop: ShopWords;
  readonly onChange: (shop: ShopWords) => void;
}

/** What files do not tell of their shop: its name, the zone that its times are in, its currency. */
export function ShopFields({ shop, onChange }: ShopFieldsProps) {
  const zones = useMemo(
    () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
    [],
  );
  const currencies = useMemo(() => Intl.supportedValuesOf('currency'), []);
  return (
    <div className="shop-fields">
      <TextInput
        label={t().matcher.shopName}
        value={shop.name ?? ''}
        onChange={(event) => onChange({ ...shop, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t().matcher.timesIn}
        description={t().matcher.noZone}
        value={shop.zone ?? 'UTC'}
        data={zones}
        onChange={(event) => onChange({ ...shop, zone: event.currentTarget.value })}
      />
      <NativeSelect
        label={t().matcher.currency}
        description={t().matcher.noCurrency}
        value={shop.currency ?? 'EUR'}
        data={currencies}
        onChange={(event) => onChange({ ...shop, currency: event.currentTarget.value })}
      />
    </div>
  );
}
