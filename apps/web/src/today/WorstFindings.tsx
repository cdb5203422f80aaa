import { Link } from '@tanstack/react-router';
import type { Asked } from '../api/queries.js';
import { useRaised } from '../findings/use-raised.js';
import { intervalWords, placeParts, priceWords, verbOf } from '../findings/words.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { unparted } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { worstOf } from './worst.js';

/** The five findings that cost most, of those that are fairly sure. They take seconds to work out: the rest of the page does not wait for them. */
export function WorstFindings({ asked }: { readonly asked: Asked }) {
  const { data, error } = useRaised(asked);
  const worst = data === undefined ? undefined : worstOf(data.findings);
  return (
    <section className="today-part">
      <h2>
        {t().today.costsMost} <span>{t().today.worstFirst}</span>
      </h2>
      {worst === undefined ? (
        <p className="today-wait">{error === null ? t().today.lookingMoney : error.message}</p>
      ) : worst.length === 0 ? (
        <p className="today-wait">{t().today.inLine}</p>
      ) : (
        <ol className="worst">
          {worst.map((finding) => (
            <li key={finding.id}>
              <span className="worst-price figures">
                <strong className="pain">{priceWords(finding.price)}</strong>
                <span>
                  {verbOf(finding)} {t().today.aMonth}
                </span>
              </span>
              <span>
                <Link
                  to="/findings"
                  search={(before: Record<string, unknown>) =>
                    writeViewState({ ...readViewState(before), finding: finding.id })
                  }
                >
                  {unparted(finding.title)}
                </Link>
                <span className="worst-place figures">
                  {placeParts(finding).map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                  <span>{intervalWords(finding.price)}</span>
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
