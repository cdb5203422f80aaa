import { type Asked, useAnswer } from '../api/queries.js';
import { formatCount, formatDay, formatMoneyAbout, formatShare } from '../texts/format.js';
import { FactGhosts } from './FactGhosts.js';
import { FirstGuess } from './FirstGuess.js';
import { t } from '../texts/texts.js';

interface OfPerson {
  readonly asked: Asked;
  readonly id: string;
}

/** What one customer is worth, how likely they have left, when they order next and what to show them. */
export function PersonFigures({ asked, id }: OfPerson) {
  const { data, error } = useAnswer(asked, {
    kind: 'lifetime-value',
    // Lets customers leave after their first order too, which bg-nbd does not.
    model: 'mbg-nbd',
    horizon: '365d',
    customers: [id],
    limit: 1,
  });
  const texts = t().customers;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <FactGhosts count={5} />;
  const valued = data.listed[0];
  if (valued === undefined)
    return <p className="explore-note">{data.cannotEstimate?.reason ?? texts.noOrders}</p>;
  const { value, alive, orders, first, last, next } = valued;
  return (
    <section aria-label={texts.worth}>
      <dl className="facts">
        <Fact
          name={texts.heads.ordered}
          value={formatCount(orders)}
          under={texts.firstLast(formatDay(first), formatDay(last))}
        />
        <Fact
          name={texts.heads.value}
          value={value === null ? '–' : texts.roughly(formatMoneyAbout(value, data.currency))}
          under={texts.valueUnder(formatCount(data.customers))}
        />
        <Fact name={texts.leaving} value={formatShare(1 - alive)} under={texts.leavingUnder} />
        <Fact
          name={texts.nextOrder}
          value={next.to === null ? '–' : dayOr(next.median)}
          under={nextUnder(next.from, next.to)}
        />
        <NextProduct asked={asked} id={id} />
      </dl>
      <FirstGuess drawn={data.estimate?.drawn ?? null} cannotEstimate={data.cannotEstimate} />
    </section>
  );
}

const dayOr = (day: string | null): string => (day === null ? '–' : formatDay(day));

function nextUnder(from: string | null, to: string | null): string {
  const texts = t().customers;
  return from === null || to === null ? texts.nextFar : texts.nextUnder(formatDay(from), formatDay(to));
}

function NextProduct({ asked, id }: OfPerson) {
  const { data } = useAnswer(asked, { kind: 'recommendation', to: { customers: [id] }, limit: 3 });
  const texts = t().customers;
  const [best, ...others] = data?.recommended[0]?.products ?? [];
  if (best === undefined) return null;
  // A name is not parted where the line ends.
  const nameOf = (product: string): string => (data?.names[product] ?? product).replaceAll(' ', '\u00a0');
  const because =
    best.because === null
      ? texts.popular
      : best.because === best.product
        ? texts.again
        : texts.because(nameOf(best.because));
  const more =
    others.length === 0 ? '' : ` ${texts.next(others.map(({ product }) => nameOf(product)).join(', '))}`;
  return <Fact name={texts.nextProduct} value={nameOf(best.product)} under={`${because}${more}`} />;
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly under: string;
}

function Fact({ name, value, under }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className="facts-under">{under}</dd>
    </div>
  );
}
