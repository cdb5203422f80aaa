import './links.css';
import { Button } from '@mantine/core';
import type { CardLinkEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useCardLinks, useRestoreCard, useRevokeCard } from '../api/cards.js';
import { shortened } from '../card/claim.js';
import { Undo } from '../shell/Undo.js';
import { useShop } from '../shell/use-shop.js';
import { say, t } from '../texts/texts.js';

interface CardLinksProps {
  readonly shop: string;
  /** Whose alone; of everybody where left out, who then is named. */
  readonly customer?: string;
}

/** Links to cards that were given out and still show them, each to be taken back, and had back after that. */
export function CardLinks({ shop, customer }: CardLinksProps) {
  const texts = t().card.given;
  const { data = [], error } = useCardLinks(shop);
  const [gone, setGone] = useState<CardLinkEntry | null>(null);
  const links = data.filter(
    (link) => link.revoked === null && (customer === undefined || link.customer === customer),
  );
  if (error !== null) return <Failed error={error} />;
  return (
    <div data-testid="card-links">
      {gone === null ? null : <Revoked key={gone.id} shop={shop} link={gone} onDone={() => setGone(null)} />}
      {links.length === 0 || customer !== undefined ? null : <h3>{texts.title}</h3>}
      {links.length === 0 ? null : (
        <ul className="link-given" aria-label={texts.title}>
          {links.map((link) => (
            <Row key={link.id} {...{ shop, link }} named={customer === undefined} onGone={setGone} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly shop: string;
  readonly link: CardLinkEntry;
  readonly named: boolean;
  readonly onGone: (link: CardLinkEntry) => void;
}

function Row({ shop, link, named, onGone }: RowProps) {
  const texts = t().card.given;
  const revoke = useRevokeCard(shop);
  const zone = useShop().shop?.settings.zone ?? 'UTC';
  const { id, customer, ends, madeBy } = link;
  const last = new Intl.DateTimeFormat(say().region, { dateStyle: 'medium', timeZone: zone }).format(
    new Date(ends),
  );
  return (
    <li className="link-row">
      <span>
        {named ? <strong title={customer}>{shortened(customer)}</strong> : null} {texts.until(last, madeBy)}
      </span>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        aria-label={texts.revokeOf(shortened(customer), last)}
        loading={revoke.isPending}
        onClick={() => revoke.mutate(id, { onSuccess: () => onGone(link) })}
      >
        {texts.revoke}
      </Button>
      {revoke.error === null ? null : <Failed error={revoke.error} />}
    </li>
  );
}

interface RevokedProps extends Pick<RowProps, 'shop' | 'link'> {
  readonly onDone: () => void;
}

/** Told after a link was taken back, with the way back. */
function Revoked({ shop, link: { id, customer }, onDone }: RevokedProps) {
  const restore = useRestoreCard(shop);
  return (
    <Undo
      says={t().card.given.revoked(shortened(customer))}
      onUndo={() => restore.mutate(id, { onSuccess: onDone })}
      busy={restore.isPending}
      error={restore.error}
    />
  );
}
