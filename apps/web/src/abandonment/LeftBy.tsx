import type { AbandonmentAnswer, CartGroup } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

type Outcome = Omit<CartGroup, 'value'> & { readonly name: string };

/** The same share by device, channel, value and product, each with its interval. */
export function LeftBy({ answer }: { readonly answer: AbandonmentAnswer }) {
  const { unknown, range } = t().abandonment;
  const named = ({ value, ...rest }: CartGroup): Outcome => ({ ...rest, name: value || unknown });
  const money = (value: number): string => formatMoneyCompact(value, answer.currency);
  const values = answer.values.map(({ from, to, ...rest }) => ({
    ...rest,
    name: range(money(from), money(to)),
  }));
  const products = answer.products.map(({ product, ...rest }) => ({ ...rest, name: product }));
  return (
    <div className="explore-pair">
      <Shares by="devices" outcomes={answer.devices.map(named)} />
      <Shares by="channels" outcomes={answer.channels.map(named)} />
      <Shares by="values" outcomes={values} />
      <Shares by="products" outcomes={products} cut={answer.productsCut} />
    </div>
  );
}

interface SharesProps {
  readonly by: 'devices' | 'channels' | 'values' | 'products';
  readonly outcomes: readonly Outcome[];
  readonly cut?: number;
}

function Shares({ by, outcomes, cut = 0 }: SharesProps) {
  const { by: titles, heads } = t().abandonment;
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={titles[by]}>
      <h2>{titles[by]}</h2>
      <BarTable
        label={titles[by]}
        heads={[heads.value, heads.entered, heads.rate]}
        rows={outcomes.map(({ name, entered, rate, interval }) => ({
          key: name,
          name,
          share: rate,
          range: interval === null ? null : [interval.low, interval.high],
          cells: [formatCount(entered), rate === null ? '–' : formatShare(rate)],
        }))}
        cut={cut}
      />
    </section>
  );
}
