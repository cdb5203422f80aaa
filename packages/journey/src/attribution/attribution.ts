import { attribution } from '@throughline/decide';
import {
  type AttributionAnswer,
  type AttributionQuestion,
  DAY_MILLISECONDS,
  millisecondsOf,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { ordersMatch } from '../customers/orders.js';
import { type Match, matchOf } from '../source/match.js';
import { type TouchPathRow, touchPaths } from './touch-paths.sql.js';

const ANY_EVENT: Match = { ways: [{ numbers: null, where: [] }], plain: true };

async function readPaths(inquiry: Inquiry<AttributionQuestion>): Promise<TouchPathRow[]> {
  const { question, facts, reader } = inquiry;
  const { touches, conversions, channel, lookback, gap, skip, model } = question;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(conversions, facts), touches === undefined ? ANY_EVENT : matchOf(touches, facts)],
    value: channel,
  };
  const rules = {
    lookback: millisecondsOf(lookback),
    gap: millisecondsOf(gap),
    skip,
    withDays: model === 'time-decay',
  };
  return reader.rows<TouchPathRow>(touchPaths(order, rules));
}

function modelInput(question: AttributionQuestion, rows: readonly TouchPathRow[]): unknown {
  const { model, order, direct, nonConverting, level, halfLife } = question;
  const paths = rows.map(({ channels, days, conversions, value, nulls }) => ({
    // Who bought without any touch came directly.
    channels: channels.length === 0 ? [direct] : channels,
    ...(model === 'time-decay' && { daysBefore: channels.length === 0 ? [0] : days }),
    conversions,
    value: conversions > 0 ? Math.max(0, value) : 0,
    nulls,
  }));
  const asked = {
    model,
    order,
    direct,
    nonConverting,
    halfLife: millisecondsOf(halfLife) / DAY_MILLISECONDS,
  };
  return { ...asked, paths, ...(level !== undefined && { intervals: { level } }) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Which channels brought the conversions: the `attribution` model of docs/models.md over the shop's own journeys.
 * Touches are events with a channel, those of one visit taken together; each conversion ends a path, and what follows the last
 * is a path without one. A period takes what happened in it.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are conversions.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askAttribution(
  store: EventStore,
  asked: Asked<AttributionQuestion>,
  options: AskOptions = {},
): Promise<AttributionAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, decide } = inquiry;
  const rows = await readPaths(inquiry);
  const { estimate, cannotEstimate } = await estimated(() =>
    decide(attribution, attribution.input.parse(modelInput(question, rows))),
  );
  const channels = estimate?.channels ?? [];
  const listed = channels.slice(0, question.limit);
  const rest = channels.slice(question.limit);
  const converted = sum(rows.map(({ conversions }) => conversions));
  const ended = sum(rows.map(({ nulls }) => nulls));
  return {
    kind: 'attribution',
    currency: facts.settings.currency,
    channels: listed,
    other: {
      channels: rest.length,
      conversions: sum(rest.map(({ conversions }) => conversions)),
      value: sum(rest.map(({ value }) => value)),
    },
    conversions: estimate?.conversions ?? converted,
    value: estimate?.value ?? 0,
    paths: { converted, ended, different: rows.length },
    order: estimate?.chain?.order ?? null,
    cannotEstimate,
    meta: metaOf(inquiry, { journeys: converted + ended, types: [question.object] }),
  };
}
