import type { Finding } from '@throughline/model';
import { PriceRange } from './PriceRange.js';
import { CAUSAL_WORDS, CONFIDENCE_WORDS, painOf, placeWords, priceWords, verbOf } from './words.js';

interface FindingRowProps {
  readonly finding: Finding;
  readonly most: number;
  readonly worst: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** One finding of the list: what it costs, how sure that is, what it is and where. */
export function FindingRow({ finding, most, worst, chosen, onChoose }: FindingRowProps) {
  const { price, confidence, causal } = finding;
  return (
    <li>
      <button
        type="button"
        className={`finding finding-pain-${painOf(finding, worst)}`}
        aria-current={chosen}
        onClick={() => onChoose(finding.id)}
        data-testid="finding"
      >
        <span className="finding-price figures">
          <strong>{priceWords(price)}</strong>
          <span>{verbOf(finding)} a month</span>
        </span>
        <span className="finding-words">
          <span className="finding-title">{finding.title}</span>
          <span className="finding-place">
            {placeWords(finding)}
            {finding.within === null ? '' : ' · counted within another'}
          </span>
          <PriceRange price={price} most={most} />
        </span>
        <span className="finding-tags">
          <span className={`tag tag-${confidence}`}>{CONFIDENCE_WORDS[confidence]}</span>
          <span className="tag">{CAUSAL_WORDS[causal]}</span>
        </span>
      </button>
    </li>
  );
}
