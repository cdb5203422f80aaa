import type { AttributionAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatChange, formatCount, formatMoneyCompact } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { type Against, against } from './against.js';
import { isUnpriced } from './figures.js';

interface CreditedProps {
  readonly answer: AttributionAnswer;
  /** The same credited by the last touch; null while it is on its way. */
  readonly last: AttributionAnswer | null;
  /** The same as long before; undefined where it is about all the time there is. */
  readonly before: Pick<AttributionAnswer, 'channels'> | undefined;
}

/** Each channel with the orders that a model credits it with, and their worth. */
export function Credited({ answer, last, before }: CreditedProps) {
  const texts = t().channels;
  const { cannotEstimate, channels, conversions, value, currency, paths } = answer;
  if (cannotEstimate !== null)
    return (
      <p className="explore-note">
        {texts.none} {cannotEstimate.reason} {cannotEstimate.hint}
      </p>
    );
  const { heads } = texts;
  const over = texts.paths(paths.different, formatCount(paths.different));
  return (
    <>
      <p className="explore-said">
        <Marked
          text={
            isUnpriced(answer)
              ? texts.saidUnpriced(formatCount(conversions), over)
              : texts.said(formatCount(conversions), formatMoneyCompact(value, currency), over)
          }
        />
      </p>
      <section aria-label={texts.credited} data-testid="credited">
        <h2>
          {texts.credited} <span>{texts.creditedNote}</span>
        </h2>
        <BarTable
          label={texts.credited}
          heads={[
            heads.channel,
            heads.orders,
            heads.interval,
            heads.value,
            heads.last,
            heads.difference,
            ...(before === undefined ? [] : [heads.before, heads.since]),
          ]}
          rows={channels.map((channel) => creditedRow(channel, answer, { last, before }))}
          cut={answer.other.channels}
        />
      </section>
    </>
  );
}

function creditedRow(
  credited: AttributionAnswer['channels'][number],
  answer: AttributionAnswer,
  { last, before }: Pick<CreditedProps, 'last' | 'before'>,
) {
  const { channels, currency } = answer;
  const { channel, conversions, value, conversionsInterval: between } = credited;
  const most = Math.max(1, ...channels.map((each) => each.conversionsInterval?.high ?? each.conversions));
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
      isUnpriced(answer) ? '–' : formatMoneyCompact(value, currency),
      ...cellsOf(against(channel, conversions, last)),
      ...(before === undefined ? [] : cellsOf(against(channel, conversions, before))),
    ],
  };
}

/** What the other answer says, and how far it is from there. */
function cellsOf(other: Against | null): readonly string[] {
  if (other === null) return ['–', '–'];
  const { conversions, change } = other;
  return [formatCount(Math.round(conversions)), change === null ? '–' : formatChange(change)];
}
