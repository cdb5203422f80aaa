import type { CartGroup, CartsBy } from '@throughline/model';
import { behindKey } from '../explore/behind.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { LeftProps } from './left-props.js';

type Outcome = CartGroup & { readonly name: string };

/** The same share by device, channel, value and product, each with its interval. */
export function LeftBy({ answer, onBehind }: LeftProps) {
  const { unknown, range } = t().abandonment;
  const named = (group: CartGroup): Outcome => ({ ...group, name: group.value || unknown });
  const money = (value: number): string => formatMoneyCompact(value, answer.currency);
  const values = answer.values.map(({ from, to, ...rest }) => ({
    ...rest,
    value: String(from),
    name: range(money(from), money(to)),
  }));
  const products = answer.products.map(({ product, ...rest }) => ({
    ...rest,
    value: product,
    name: product,
  }));
  return (
    <div className="explore-pair">
      <Shares by="devices" outcomes={answer.devices.map(named)} onBehind={onBehind} />
      <Shares by="channels" outcomes={answer.channels.map(named)} onBehind={onBehind} />
      <Shares by="values" outcomes={values} onBehind={onBehind} />
      <Shares by="products" outcomes={products} cut={answer.productsCut} onBehind={onBehind} />
    </div>
  );
}

/** As a list of carts calls them. */
const BY = {
  devices: 'device',
  channels: 'channel',
  values: 'value',
  products: 'product',
} as const satisfies Record<string, CartsBy>;

interface SharesProps {
  readonly by: keyof typeof BY;
  readonly outcomes: readonly Outcome[];
  readonly cut?: number;
  readonly onBehind: LeftProps['onBehind'];
}

function Shares({ by, outcomes, cut = 0, onBehind }: SharesProps) {
  const { by: titles, heads } = t().abandonment;
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={titles[by]}>
      <h2>{titles[by]}</h2>
      <BarTable
        label={titles[by]}
        heads={[heads.value, heads.entered, heads.rate]}
        rows={outcomes.map(({ name, value, entered, rate, interval }) => ({
          key: name,
          name,
          share: rate,
          range: interval === null ? null : [interval.low, interval.high],
          cells: [formatCount(entered), rate === null ? '–' : formatShare(rate)],
          behind: onBehind && {
            0: () => onBehind(behindKey('entered', BY[by], value)),
            1: () => onBehind(behindKey('abandoned', BY[by], value)),
          },
        }))}
        cut={cut}
      />
    </section>
  );
}
