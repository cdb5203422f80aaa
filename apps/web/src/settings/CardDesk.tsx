import { Button, Textarea } from '@mantine/core';
import type { CardDeskEntry } from '@throughline/server/routes';
import { type FormEvent, useEffect, useRef } from 'react';
import { Failed } from '../access/Failed.js';
import { written } from '../access/written.js';
import { CARD_DAYS, useCardDesk, useRenewCardSecret, useSaveSites } from '../api/cards.js';
import { CardLinks } from '../links/CardLinks.js';
import { SureButton } from '../shell/SureButton.js';
import { useShop } from '../shell/use-shop.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { day } from './day.js';
import { Once } from './Once.js';

/** Which sites may embed the cards of the shop's customers, and what a desk signs them with. For owners. */
export function CardDesk() {
  const { shop } = useShop();
  return shop === null ? null : <OfShop key={shop.id} shop={shop.id} />;
}

function OfShop({ shop }: { readonly shop: string }) {
  const { data } = useCardDesk(shop);
  const here = useRef<HTMLElement>(null);
  const texts = t().card.desk;
  const isThere = data !== undefined;
  // It comes after the page did, so the browser does not find what the address names.
  useEffect(() => {
    if (isThere && window.location.hash === '#cards') here.current?.scrollIntoView();
  }, [isThere]);
  if (data === undefined) return null;
  return (
    <section ref={here} id="cards" aria-label={texts.title} data-testid="card-desk">
      <h2>{texts.title}</h2>
      <p className="settings-says">{texts.says}</p>
      <Sites shop={shop} sites={data.sites} />
      <Secret shop={shop} made={data.made} />
      <CardLinks shop={shop} />
    </section>
  );
}

function Sites({ shop, sites }: { readonly shop: string; readonly sites: readonly string[] }) {
  const texts = t().card.desk;
  const save = useSaveSites(shop);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save.mutate(written(new FormData(event.currentTarget), 'sites').split(/\s+/u).filter(Boolean));
  };
  return (
    <form className="settings-sites" onSubmit={submit}>
      <Textarea
        key={sites.join(' ')}
        name="sites"
        aria-label={texts.sites}
        placeholder={texts.example}
        defaultValue={sites.join('\n')}
        autosize
        minRows={2}
        spellCheck={false}
      />
      <Button type="submit" size="xs" variant="default" loading={save.isPending}>
        {save.isSuccess ? texts.saved : texts.save}
      </Button>
      {save.error === null ? null : <Failed error={save.error} />}
    </form>
  );
}

interface SecretProps extends Pick<CardDeskEntry, 'made'> {
  readonly shop: string;
}

function Secret({ shop, made }: SecretProps) {
  const texts = t().card.desk;
  const renew = useRenewCardSecret(shop);
  return (
    <>
      <p className="settings-says">
        {texts.signs} {made === null ? '' : texts.since(day(made))}
      </p>
      <details className="settings-says">
        <summary>{texts.how}</summary>
        <pre>{texts.signed(shop, formatCount(CARD_DAYS))}</pre>
      </details>
      {made === null ? (
        <Button size="xs" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {texts.make}
        </Button>
      ) : (
        <SureButton begins says={texts.loses} busy={renew.isPending} onSure={() => renew.mutate()}>
          {texts.renew}
        </SureButton>
      )}
      {renew.error === null ? null : <Failed error={renew.error} />}
      {renew.data === undefined ? null : <Once says={texts.once} secret={renew.data.secret} />}
    </>
  );
}
