import { attribution } from '@throughline/decide';
import type { AttributionAnswer, AttributionQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { cannotEstimate as refusal, estimated } from '../answer/estimated.js';
import { type Asked, inquire, metaOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { modelInput, readPaths } from './paths.js';

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
  const { question, facts, decide, words } = inquiry;
  const rows = await readPaths(inquiry, false);
  const { estimate, cannotEstimate } = await estimated(() => {
    if (rows.length === 0) throw refusal(words.reasons.noPaths);
    return decide(attribution, attribution.input.parse(modelInput(question, rows)));
  });
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
