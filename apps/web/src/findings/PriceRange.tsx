import type { FindingPrice } from '@throughline/model';
import { t } from '../texts/texts.js';
import { intervalWords, priceWords } from './words.js';

interface PriceRangeProps {
  readonly price: FindingPrice;
  /** The largest end of any interval listed: all ranges stand on one scale. */
  readonly most: number;
}

/** A price as a dot within its 90 % interval, on a scale that all of a list share. */
export function PriceRange({ price, most }: PriceRangeProps) {
  const at = (value: number) => `${(Math.min(most, Math.max(0, value)) / Math.max(most, 1)) * 100}%`;
  const [low, high] = price.high <= 0 ? [-price.high, -price.low] : [price.low, price.high];
  return (
    <div
      className="range"
      role="img"
      aria-label={t().findings.range(priceWords(price), intervalWords(price))}
      title={t().findings.rangeTitle(intervalWords(price))}
    >
      <span className="range-span" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <span className="range-dot" style={{ left: at(Math.abs(price.perMonth)) }} />
    </div>
  );
}
