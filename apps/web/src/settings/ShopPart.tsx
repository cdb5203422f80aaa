import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ShopSettings, WEEKDAYS } from '@throughline/model';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { written } from '../access/written.js';
import { useSaveSettings, useSettings } from '../api/settings.js';
import { Ghosts } from '../explore/Explore.js';
import { Undo } from '../shell/Undo.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { UNDER } from './under.js';
import { dayName } from './day.js';
import { formatDecimal, typedNumber } from '../texts/format.js';
import { filledFrom, percentOf, settingsWith } from './shop-form.js';

/** What the shop that is looked at says of itself: its figures follow at once. For those who may edit. */
export function ShopPart() {
  const { shop, loading } = useShop();
  // What stands below it does not come first and then jump down.
  if (shop === null) return loading ? <Ghosts /> : null;
  return <OfShop key={shop.id} shop={shop.id} />;
}

function OfShop({ shop }: { readonly shop: string }) {
  const { data } = useSettings(shop);
  const texts = t().settings.shop;
  const save = useSaveSettings(shop);
  const back = useSaveSettings(shop);
  const [before, setBefore] = useState<ShopSettings | null>(null);
  if (data === undefined) return <Ghosts />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    save.mutate(settingsWith(data, filledIn(filled)), { onSuccess: () => setBefore(data) });
  };
  // Only this form is put back: rules may have been saved since.
  const undo = (then: ShopSettings): void =>
    back.mutate(settingsWith(data, filledFrom(then)), { onSuccess: () => setBefore(null) });
  // What is had back stands at once, while it is on its way.
  const shown = back.isPending ? back.variables : data;
  return (
    <section aria-label={texts.title} data-testid="shop-settings">
      <h2>{texts.title}</h2>
      <p className="settings-says">{texts.says(shop)}</p>
      <form key={JSON.stringify(filledFrom(shown))} className="settings-shop" onSubmit={submit}>
        <Fields settings={shown} />
        <Button type="submit" loading={save.isPending} disabled={back.isPending}>
          {texts.save}
        </Button>
      </form>
      {save.error === null ? null : <Failed error={save.error} />}
      {before === null || save.isPending ? null : (
        <Undo says={texts.saved} onUndo={() => undo(before)} busy={back.isPending} error={back.error} />
      )}
    </section>
  );
}

function filledIn(filled: FormData) {
  return {
    name: written(filled, 'name'),
    currency: written(filled, 'currency'),
    zone: written(filled, 'zone'),
    weekStart: written(filled, 'weekStart'),
    margin: written(filled, 'margin'),
    orderValue: written(filled, 'orderValue'),
    keepDays: written(filled, 'keepDays'),
    hashIds: filled.get('hashIds') !== null,
  };
}

function Fields({ settings }: { readonly settings: ShopSettings }) {
  const texts = t().settings.shop;
  const { name, currency, zone, weekStart, margin, orderValue, privacy } = settings;
  const currencies = [...new Set([currency, ...Intl.supportedValuesOf('currency')])];
  const zones = [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <>
      <TextInput
        name="name"
        label={texts.name}
        defaultValue={name}
        required
        maxLength={128}
        pattern=".*\S.*"
        title={texts.nameSays}
      />
      <NativeSelect name="currency" label={texts.currency} data={currencies} defaultValue={currency} />
      <NativeSelect name="zone" label={texts.zone} data={zones} defaultValue={zone} />
      <NativeSelect
        name="weekStart"
        label={texts.weekStart}
        data={WEEKDAYS.map((value, at) => ({ value, label: dayName(at) }))}
        defaultValue={weekStart}
      />
      <TextInput
        name="margin"
        label={texts.margin}
        description={texts.marginSays}
        inputWrapperOrder={UNDER}
        defaultValue={percentOf(margin)}
        inputMode="decimal"
        pattern="100|\d{1,2}([.,]\d{1,2})?"
        title={texts.marginFormed}
      />
      <TextInput
        name="orderValue"
        label={texts.orderValue(currency)}
        description={texts.orderValueSays}
        inputWrapperOrder={UNDER}
        defaultValue={orderValue === undefined ? '' : typedNumber(orderValue)}
        inputMode="decimal"
        pattern="(?=.*[1-9])\d{1,9}([.,]\d+)?"
        title={t().rules.formed(formatDecimal(49.9, { minimumFractionDigits: 2 }))}
      />
      <TextInput
        name="keepDays"
        label={texts.keepDays}
        description={texts.keepDaysSays}
        inputWrapperOrder={UNDER}
        defaultValue={privacy.keepDays ?? ''}
        inputMode="numeric"
        pattern="[1-9]\d{0,4}"
        title={t().rules.formed('365')}
      />
      <label className="settings-check">
        <input type="checkbox" name="hashIds" defaultChecked={privacy.hashIds} />
        {texts.hashIds}
      </label>
    </>
  );
}
