import { formatMoneyCompact } from '../texts/format.js';
import type { FindingsAnswer, Ledger } from '@throughline/model';
import { t } from '../texts/texts.js';
import { LedgerLine } from './life/LedgerLine.js';

interface FindingsHeadProps {
  readonly answer: FindingsAnswer;
  /** Undefined while it is on its way. */
  readonly ledger: Ledger | undefined;
}

/** What all of it comes to, each journey counted once, and the way of the money from found to won. */
export function FindingsHead({ answer, ledger }: FindingsHeadProps) {
  const { total, currency } = answer;
  const isUnpriced = answer.missing.some(({ setting }) => setting === 'orderValue');
  const sum = (value: number) => (isUnpriced ? '–' : formatMoneyCompact(value, currency));
  return (
    <header className="findings-head figures">
      <div title={t().findings.sumsMean}>
        <strong className="pain">{sum(total.cost)}</strong>
        <span>{t().findings.costAMonth}</span>
      </div>
      <div title={t().findings.sumsMean}>
        <strong>{sum(total.exposed)}</strong>
        <span>{t().findings.exposedAMonth}</span>
      </div>
      {total.gained > 0 ? (
        <div title={t().findings.sumsMean}>
          <strong className="good">{sum(total.gained)}</strong>
          <span>{t().findings.broughtAMonth}</span>
        </div>
      ) : null}
      <LedgerLine ledger={ledger} />
    </header>
  );
}
