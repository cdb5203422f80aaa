import type { Card } from '@throughline/server/routes';
import { formatCount, formatMoney, formatShare } from '../texts/format.js';
import { say, t } from '../texts/texts.js';

interface OfCard {
  readonly card: Card;
}

/** From here on a customer has more likely left than not. */
const LIKELY = 0.5;

/** What the customer is worth, and whether they are leaving. */
export function CardWorth({ card }: OfCard) {
  const texts = t().card;
  const { worth, worthless } = card;
  return (
    <section aria-label={texts.worth}>
      {worth === null ? (
        <p className="card-none">{worthless ?? texts.noOrders}</p>
      ) : (
        <Figures worth={worth} currency={card.shop.currency} />
      )}
    </section>
  );
}

interface FiguresProps {
  readonly worth: NonNullable<Card['worth']>;
  readonly currency: string;
}

function Figures({ worth, currency }: FiguresProps) {
  const texts = t().card;
  const { value, leaving, orders, last, next, basis } = worth;
  return (
    <dl className="card-figures figures">
      <div title={texts.valueIs(formatCount(basis))}>
        <dt>{texts.value}</dt>
        <dd>{value === null ? '–' : formatMoney(value, currency)}</dd>
      </div>
      <div title={texts.leavingIs}>
        <dt>{texts.leaving}</dt>
        <dd>
          {formatShare(leaving)}
          <meter className={leaving >= LIKELY ? 'likely' : undefined} min={0} max={1} value={leaving} />
        </dd>
      </div>
      <div>
        <dt>{texts.ordered}</dt>
        <dd>
          {formatCount(orders)} <span>{texts.lastOn(day(last))}</span>
        </dd>
      </div>
      <div>
        <dt>{texts.nextOrder}</dt>
        <dd>{next === null ? texts.unsure : day(next)}</dd>
      </div>
    </dl>
  );
}

/** A day of the shop's calendar. */
function day(said: string): string {
  return new Intl.DateTimeFormat(say().region, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${said}T00:00:00Z`),
  );
}
