import type { Card } from '@throughline/server/routes';
import { formatMoney } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import { moment } from '../today/moment.js';

/** What happened last, across systems; the latest first. */
export function CardLately({ card: { steps, shop } }: { readonly card: Card }) {
  const texts = t().card;
  return (
    <section aria-label={texts.lately}>
      <h2>{texts.lately}</h2>
      <ol className="card-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <strong>
              {called(step.activity)}
              {step.amount === null
                ? ''
                : ` · ${formatMoney(Number(step.amount.value), step.amount.currency)}`}
            </strong>
            <span>
              <time dateTime={step.time}>{moment(step.time, shop.zone)}</time>
              {where(step)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function where({ system, channel, about }: Card['steps'][number]): string {
  const said = [...about.slice(0, 1).map(({ id }) => id), system, channel].filter((each) => each !== '');
  return said.length === 0 ? '' : ` · ${said.join(' · ')}`;
}
