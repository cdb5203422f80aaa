import { formatMoneyCompact } from '../../texts/format.js';
import type { Ledger } from '@throughline/model';

/** The way of the money, from found to won. */
export function LedgerLine({ ledger }: { readonly ledger: Ledger | undefined }) {
  if (ledger === undefined) return <p className="ledger ledger-wait">Drawing up the ledger …</p>;
  const { currency, found, atStake, won, lost, waiting } = ledger;
  const money = (value: number): string => formatMoneyCompact(value, currency);
  return (
    <dl className="ledger figures" aria-label="Ledger, money a month" data-testid="ledger">
      <Entry name="Found" value={money(found.perMonth)} note={many(found.count)} />
      <Entry
        name="At stake"
        value={money(atStake.perMonth)}
        note={`${many(atStake.count)}${waiting === 0 ? '' : `, ${waiting} to be measured`}`}
      />
      <Entry
        name="Won"
        value={money(won.estimate)}
        note={won.count === 0 ? 'nothing measured yet' : `90 %: ${money(won.low)} to ${money(won.high)}`}
        good={won.low > 0}
      />
      {lost.count === 0 ? null : (
        <Entry name="Lost again" value={money(lost.perMonth)} note={many(lost.count)} />
      )}
    </dl>
  );
}

const many = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

interface EntryProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly good?: boolean;
}

function Entry({ name, value, note, good = false }: EntryProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className={good ? 'good' : ''}>{value}</strong> <span>{note}</span>
      </dd>
    </div>
  );
}
