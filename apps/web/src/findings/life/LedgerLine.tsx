import { formatMoneyCompact } from '../../texts/format.js';
import type { Ledger } from '@throughline/model';
import { t } from '../../texts/texts.js';

/** The way of the money, from found to won. */
export function LedgerLine({ ledger }: { readonly ledger: Ledger | undefined }) {
  if (ledger === undefined) return <p className="ledger ledger-wait">{t().life.ledgerWait}</p>;
  const { currency, found, atStake, won, lost, waiting } = ledger;
  const money = (value: number): string => formatMoneyCompact(value, currency);
  return (
    <dl className="ledger figures" aria-label={t().life.ledger} data-testid="ledger">
      <Entry
        name={t().life.found}
        value={money(found.perMonth)}
        note={many(found.count)}
        means={t().life.foundMeans}
      />
      <Entry
        name={t().life.atStake}
        value={money(atStake.perMonth)}
        note={`${many(atStake.count)}${waiting === 0 ? '' : t().life.toMeasure(waiting)}`}
      />
      <Entry
        name={t().life.won}
        value={money(won.estimate)}
        note={won.count === 0 ? t().life.nothingYet : t().life.sure(money(won.low), money(won.high))}
        good={won.low > 0}
      />
      {lost.count === 0 ? null : (
        <Entry name={t().life.lostAgain} value={money(lost.perMonth)} note={many(lost.count)} />
      )}
    </dl>
  );
}

const many = (count: number): string => t().life.many(count);

interface EntryProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly good?: boolean;
  readonly means?: string;
}

function Entry({ name, value, note, good = false, means }: EntryProps) {
  return (
    <div title={means}>
      <dt>{name}</dt>
      <dd>
        <strong className={good ? 'good' : ''}>{value}</strong> <span>{note}</span>
      </dd>
    </div>
  );
}
