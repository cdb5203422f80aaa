import type { Card } from '@throughline/server/routes';
import { formatShare } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';
import { moment } from '../today/moment.js';

interface OfCard {
  readonly card: Card;
}

/** From here on it is said to be at risk: more likely late than not. */
const AT_RISK = 0.5;

/** What is under way for the customer against what was promised, late ones first; and what to offer them next. */
export function CardOpen({ card }: OfCard) {
  const texts = t().card;
  const nameOf = (product: string): string => card.names[product] ?? product;
  return (
    <>
      <section aria-label={texts.underWay}>
        <h2>{texts.underWay}</h2>
        {card.open.length === 0 ? <p className="card-none">{texts.nothing}</p> : null}
        <ul className="card-open">
          {card.open.map((each) => (
            <Under key={`${each.type} ${each.id}`} open={each} zone={card.shop.zone} />
          ))}
        </ul>
      </section>
      <section aria-label={texts.offer}>
        <h2>{texts.offer}</h2>
        {card.next.length === 0 ? <p className="card-none">{texts.noOffer}</p> : null}
        <ol className="card-offer">
          {card.next.map(({ product, because }) => (
            <li key={product}>
              {nameOf(product)} <span>{reasonOf(product, because, nameOf)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface UnderProps {
  readonly open: Card['open'][number];
  readonly zone: string;
}

function Under({ open: { type, id, step, since, due, late, risk }, zone }: UnderProps) {
  const texts = t().card;
  const isRisky = !late && (risk ?? 0) >= AT_RISK;
  return (
    <li className={late ? 'late' : undefined}>
      <strong>
        {say().noun(type, 'one')} {id}
      </strong>
      {late ? <em className="pain">{texts.late}</em> : null}
      {isRisky ? <em className="warn">{texts.risk(formatShare(risk ?? 0))}</em> : null}
      <span>{texts.stands(called(step), moment(since, zone))}</span>
      <span>{due === null ? texts.unpromised : texts.promisedFor(moment(due, zone))}</span>
    </li>
  );
}

/** Why a product is offered: some are bought after themselves. */
function reasonOf(product: string, because: string | null, nameOf: (product: string) => string): string {
  const texts = t().card;
  if (because === null) return texts.popular;
  return because === product ? texts.again : texts.because(nameOf(because));
}
