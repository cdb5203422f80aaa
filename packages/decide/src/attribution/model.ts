import { decisionModel } from '../model.js';
import { prepare } from './journeys.js';
import { creditByRule } from './rules.js';
import { AttributionInput, AttributionOutput } from './schema.js';

/** Which channels brought the conversions: see docs/models.md. */
export const attribution = decisionModel({
  name: 'attribution',
  title: 'Which channels brought the conversions, and what they were worth',
  input: AttributionInput,
  output: AttributionOutput,
  run: (input): AttributionOutput => {
    const prepared = prepare(input);
    const { conversions, value } = creditByRule(input.model, prepared, input);
    const channels = prepared.channels.map((channel, at) => ({
      channel,
      conversions: conversions[at] ?? 0,
      value: value[at] ?? 0,
    }));
    channels.sort((a, b) => b.conversions - a.conversions || a.channel.localeCompare(b.channel));
    return { model: input.model, channels, conversions: prepared.conversions, value: prepared.value };
  },
});
