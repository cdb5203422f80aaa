import { formatCount, formatMoneyCompact } from '@throughline/blueprint';
import type { FindingsAnswer } from '@throughline/model';

/** What all of it comes to, each journey counted once. */
export function FindingsHead({ answer }: { readonly answer: FindingsAnswer }) {
  const { total, currency, count, lookedAt } = answer;
  const sum = (value: number) => formatMoneyCompact(value, currency);
  return (
    <header className="findings-head figures">
      <div>
        <strong className="pain">{sum(total.cost)}</strong>
        <span>cost a month, adjusted for mix</span>
      </div>
      <div>
        <strong>{sum(total.exposed)}</strong>
        <span>exposed a month, seen together</span>
      </div>
      {total.gained > 0 ? (
        <div>
          <strong className="good">{sum(total.gained)}</strong>
          <span>brought a month by what does well</span>
        </div>
      ) : null}
      <p>
        {formatCount(count)} findings, of {formatCount(lookedAt)} comparisons. Chance is held against all of
        them; findings that count the same journeys are counted once.
      </p>
    </header>
  );
}
