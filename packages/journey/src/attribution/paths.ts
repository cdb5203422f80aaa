import { type AttributionQuestion, DAY_MILLISECONDS, millisecondsOf } from '@throughline/model';
import { type Inquiry, orderOf } from '../answer/inquiry.js';
import { steady } from '../answer/steady.js';
import { ordersMatch } from '../customers/orders.js';
import { type Match, matchOf } from '../source/match.js';
import { type TouchPathRow, touchPaths } from './touch-paths.sql.js';

const ANY_EVENT: Match = { ways: [{ numbers: null, where: [] }], plain: true };

/**
 * Ways over channels, and how many paths went each.
 * @param firstOnly only the way to each journey's first conversion, told of those that come within the period.
 */
export async function readPaths(
  inquiry: Inquiry<AttributionQuestion>,
  firstOnly: boolean,
): Promise<TouchPathRow[]> {
  const { question, facts, reader } = inquiry;
  const { touches, conversions, channel, lookback, gap, skip, model } = question;
  const asked = orderOf(inquiry, question.object, 'events');
  const { span } = asked;
  // Whether a conversion is the first is told by what was before the period too.
  const order = {
    ...asked,
    span: firstOnly && span !== null ? { ...span, from: new Date(0) } : span,
    marks: [ordersMatch(conversions, facts), touches === undefined ? ANY_EVENT : matchOf(touches, facts)],
    value: channel,
  };
  const rules = {
    lookback: millisecondsOf(lookback),
    gap: millisecondsOf(gap),
    skip,
    withDays: model === 'time-decay',
    firstSince: firstOnly ? +(span?.from ?? 0) : null,
  };
  return reader.rows<TouchPathRow>(touchPaths(order, rules));
}

/** What the model is told. */
export function modelInput(question: AttributionQuestion, rows: readonly TouchPathRow[]): unknown {
  const { model, order, direct, nonConverting, level, halfLife } = question;
  const paths = rows.map(({ channels, days, conversions, value, squares, nulls }) => ({
    // Who bought without any touch came directly.
    channels: channels.length === 0 ? [direct] : channels,
    ...(model === 'time-decay' && { daysBefore: channels.length === 0 ? [0] : days }),
    conversions,
    value: conversions > 0 ? Math.max(0, value) : 0,
    valueSquares: steady(squares, 6),
    nulls,
  }));
  const asked = {
    model,
    // What is no channel is left out of the rows already.
    skip: [],
    order,
    direct,
    nonConverting,
    halfLife: millisecondsOf(halfLife) / DAY_MILLISECONDS,
  };
  return { ...asked, paths, ...(level !== undefined && { intervals: { level } }) };
}
