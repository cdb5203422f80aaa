import type { MappingInput } from '../mapping/schema.js';
import { preset } from './preset.js';

/**
 * What advertising and mail cost, day by day. Each row is an event `Spend Recorded` with the cost as its amount
 * and the campaign as its only object: campaigns are context, so spend is in no journey, and attribution finds it
 * by channel, campaign and day.
 */
export const spendTable: MappingInput['tables'][string] = {
  optionalColumns: ['campaign', 'currency', 'clicks', 'impressions', 'sent'],
  events: [
    {
      activity: 'Spend Recorded',
      time: '$day',
      // Told again, a day's cost is the same event: the first figure stays.
      id: 'spend/${day}/${channel}/${campaign}',
      system: 'marketing',
      channel: '$channel',
      amount: { value: '$cost', currency: '$currency' },
      text: { campaign: '$campaign' },
      numbers: { clicks: '$clicks', impressions: '$impressions', sent: '$sent' },
      objects: [{ type: 'campaign', id: { first: ['$campaign', '$channel'] } }],
    },
  ],
};

/** Spend by itself. */
export const spend = preset({
  name: 'spend',
  title: 'Marketing spend (day, channel, campaign, cost, currency, clicks)',
  signatures: { spend: ['day', 'channel', 'cost'] },
  mapping: { tables: { spend: spendTable } },
});
