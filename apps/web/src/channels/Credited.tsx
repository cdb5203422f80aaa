import type { AttributionAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatMoneyCompact, formatShare } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { besideLast } from './beside-last.js';

interface CreditedProps {
  readonly answer: AttributionAnswer;
  /** The same credited by the last touch; null while it is on its way. */
  readonly last: AttributionAnswer | null;
}

/** Each channel with the orders that a model credits it with, and their worth. */
export function Credited({ answer, last }: CreditedProps) {
  const texts = t().channels;
  const { cannotEstimate, channels, conversions, value, currency, paths } = answer;
  if (cannotEstimate !== null)
    return (
      <p className="explore-note">
        {texts.none} {cannotEstimate.reason} {cannotEstimate.hint}
      </p>
    );
  const { heads } = texts;
  return (
    <>
      <p className="explore-said">
        <Marked
          text={texts.said(
            formatCount(conversions),
            formatMoneyCompact(value, currency),
            formatCount(paths.different),
          )}
        />
      </p>
      <section aria-label={texts.credited} data-testid="credited">
        <h2>
          {texts.credited} <span>{texts.creditedNote}</span>
        </h2>
        <BarTable
          label={texts.credited}
          heads={[heads.channel, heads.orders, heads.interval, heads.value, heads.last, heads.difference]}
          rows={channels.map((channel) => creditedRow(channel, answer, last))}
          cut={answer.other.channels}
        />
      </section>
    </>
  );
}

function creditedRow(
  credited: AttributionAnswer['channels'][number],
  { channels, currency }: AttributionAnswer,
  last: AttributionAnswer | null,
) {
  const { channel, conversions, value, conversionsInterval: between } = credited;
  const most = Math.max(1, ...channels.map((each) => each.conversionsInterval?.high ?? each.conversions));
  const beside = besideLast(channel, conversions, last);
  return {
    key: channel,
    name: channel,
    share: conversions / most,
    range: between === undefined ? null : ([between.low / most, between.high / most] as const),
    cells: [
      formatCount(Math.round(conversions)),
      between === undefined
        ? '–'
        : `${formatCount(Math.round(between.low))}–${formatCount(Math.round(between.high))}`,
      formatMoneyCompact(value, currency),
      beside === null ? '–' : formatCount(Math.round(beside.conversions)),
      beside?.change == null ? '–' : `${beside.change > 0 ? '+' : ''}${formatShare(beside.change)}`,
    ],
  };
}
