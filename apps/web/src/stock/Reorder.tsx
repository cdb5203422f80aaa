import type { StockAnswer, StockedProduct } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDecimal, formatMoneyCompact, formatShare } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { say, t } from '../texts/texts.js';
import { dayAfter } from './held-out.js';
import { daysToOrder } from './order-by.js';

/** Beyond it a date says more than is known. */
const YEAR = 365;

interface ReorderProps {
  readonly answer: StockAnswer;
  /** Another answer is on its way. */
  readonly waiting: boolean;
  /** Lists more; undefined where no more can be listed. */
  readonly onMore: (() => void) | undefined;
}

/** Each product with what is there, when to order it and how many, how likely it runs out, and what was not sold. */
export function Reorder({ answer, waiting, onMore }: ReorderProps) {
  const texts = t().stock;
  const { products, cannotEstimate, other, to, currency } = answer;
  const uncounted = products.filter(({ onHand }) => onHand === null).length;
  return (
    <section aria-label={texts.reorder} data-testid="reorder">
      <h2>
        {texts.reorder} <span>{texts.reorderNote(formatShare(0.95))}</span>
      </h2>
      {cannotEstimate === null ? null : (
        <p className="explore-note">
          {texts.none} {cannotEstimate.reason} {cannotEstimate.hint}
        </p>
      )}
      {products.length === 0 || to === null ? null : (
        <>
          <p className="explore-said" data-testid="lost-sales">
            <Marked text={lostSaid(answer)} />
          </p>
          {uncounted === 0 ? null : (
            <p className="explore-note" data-testid="uncounted">
              {texts.uncounted(formatCount(uncounted), formatCount(products.length))}
            </p>
          )}
          <BarTable
            label={texts.reorder}
            heads={Object.values(texts.heads)}
            rows={products.map((product) => rowOf(product, { to, currency }))}
            cut={other}
          />
          {other > 0 && onMore !== undefined ? (
            <button type="button" className="text-button" disabled={waiting} onClick={onMore}>
              {waiting ? texts.listing : texts.more}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

function lostSaid({ lostSales, lostWorth, currency }: StockAnswer): string {
  const texts = t().stock;
  if (lostSales <= 0) return texts.lostNone;
  const units = formatCount(Math.round(lostSales));
  return lostWorth === null
    ? texts.lost(units)
    : texts.lostWorth(units, formatMoneyCompact(lostWorth, currency));
}

interface Told {
  readonly to: string;
  readonly currency: string;
}

function rowOf(stocked: StockedProduct, told: Told) {
  const { product, name, stockoutRisk, cannotEstimate } = stocked;
  const why = cannotEstimate === null ? undefined : `${cannotEstimate.reason} ${cannotEstimate.hint}`;
  return {
    key: product,
    name: name ?? product,
    note: [...(name === null ? [] : [product]), ...(why === undefined ? [] : [why])].join(' · ') || undefined,
    share: stockoutRisk,
    tone: 'plain' as const,
    cells: cellsOf(stocked, told),
  };
}

/** In the order of the heads. */
function cellsOf(stocked: StockedProduct, { to, currency }: Told): readonly string[] {
  const { velocity, onHand, onOrder, daysOfCover, stockoutRisk, lostSales, suggestedOrder } = stocked;
  return [
    stockoutRisk === null ? '–' : formatShare(stockoutRisk),
    orNone(onHand, formatCount),
    formatCount(onOrder),
    orNone(velocity?.mean ?? null, fine),
    orNone(daysOfCover, fine),
    orderBy(stocked, to),
    suggestedOrder === null || suggestedOrder === 0 ? '–' : formatCount(Math.ceil(suggestedOrder)),
    orNone(lostSales?.units ?? null, fine),
    orNone(lostSales?.worth ?? null, (worth) => formatMoneyCompact(worth, currency)),
  ];
}

function orderBy(stocked: StockedProduct, to: string): string {
  if (stocked.orderNow === true) return t().stock.now;
  const left = daysToOrder(stocked);
  if (left === null) return '–';
  // Within a day is not yet now: there is nothing to order so far.
  const days = Math.max(1, left);
  if (days > YEAR) return t().stock.later;
  return new Date(dayAfter(to, days)).toLocaleDateString(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function orNone(value: number | null, said: (value: number) => string): string {
  return value === null ? '–' : said(value);
}

function fine(value: number): string {
  return formatDecimal(value, { maximumSignificantDigits: 2 });
}
