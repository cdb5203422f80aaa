import './card.css';
import { useParams, useSearch } from '@tanstack/react-router';
import type { Card } from '@throughline/server/routes';
import { isFinal, useCard } from '../api/cards.js';
import { RequestError } from '../api/request.js';
import { useTitle } from '../app/use-title.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Notice } from '../shell/Notice.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { moment } from '../today/moment.js';
import { CardLately } from './CardLately.js';
import { CardOpen } from './CardOpen.js';
import { CardWorth } from './CardWorth.js';
import { isHash, queryOf, shortened } from './claim.js';

/** One customer within a support desk, by a signed link: small, read only, without the app around it. */
export function CardView() {
  const { shop = '' } = useParams({ strict: false });
  const { data, error, refetch } = useCard(shop, queryOf(useSearch({ strict: false })));
  useTitle(t().card.title, data?.shop.name);
  return (
    <main className="card" data-testid="card" aria-busy={data === undefined && error === null}>
      {error !== null && (data === undefined || isFinal(error)) ? (
        <NoCard error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting />
      ) : (
        <Shown card={data} shop={shop} />
      )}
    </main>
  );
}

function NoCard({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const why = whyNone(error);
  if (why === null) return <LoadFailed error={error} onRetry={onRetry} />;
  const { title, says } = t().card[why];
  return (
    <Notice title={title}>
      <p>{says}</p>
    </Notice>
  );
}

/** Why a link is taken no more, by the part of it that says so. */
const GONE: Readonly<Record<string, 'older' | 'revoked'>> = { by: 'older', link: 'revoked' };

function whyNone(error: Error): 'unknown' | 'ended' | 'older' | 'revoked' | 'unsigned' | null {
  if (!(error instanceof RequestError)) return null;
  if (error.status === 410) return GONE[error.field ?? ''] ?? 'ended';
  if (error.status !== 404) return null;
  return error.field === 'customer' ? 'unknown' : 'unsigned';
}

function Waiting() {
  return (
    <div className="card-wait">
      <p className="unseen" role="status">
        {t().card.wait}
      </p>
      <span />
      <span />
      <span />
    </div>
  );
}

function Shown({ card, shop }: { readonly card: Card; readonly shop: string }) {
  const { zone } = card.shop;
  const person = new URLSearchParams({ shop, person: card.customer.id });
  return (
    <>
      <Who card={card} />
      <CardWorth card={card} />
      <CardOpen card={card} />
      <CardLately card={card} />
      <footer className="card-foot">
        {card.at === null ? null : <span>{t().card.asOf(moment(card.at, zone))}</span>}{' '}
        <a href={`/customers?${person.toString()}`} target="_blank" rel="noreferrer">
          {t().card.whole}
        </a>
      </footer>
    </>
  );
}

function Who({ card: { customer, shop } }: { readonly card: Card }) {
  const { id, events, text, numbers } = customer;
  const told = [...Object.entries(text), ...Object.entries(numbers).map(([name, n]) => [name, String(n)])];
  return (
    <header className="card-who">
      <h1 title={id}>{shortened(id)}</h1>
      <p>{t().card.eventsAt(formatCount(events), shop.name)}</p>
      {isHash(id) ? <p>{t().card.hashed}</p> : null}
      {told.length === 0 ? null : (
        <ul>
          {told.map(([name, value]) => (
            <li key={name}>
              <span>{name}</span> {value}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
