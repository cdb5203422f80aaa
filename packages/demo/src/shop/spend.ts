import { centsOf, decimalText } from '../output/jsonText.js';
import { hashText, mix, streamOf } from '../random/stream.js';
import type { Shop } from './shop.js';

export const SPEND_COLUMNS = ['day', 'channel', 'campaign', 'cost', 'currency', 'clicks'] as const;

function field(text: string): string {
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What each campaign cost on each day: its clicks are the visits that it brought, its price moves a little. */
export function* spendRows(shop: Shop): Generator<string> {
  const { clock, config, key } = shop.world;
  yield SPEND_COLUMNS.join(',');
  for (let day = 0; day < clock.days; day += 1) {
    for (const channel of config.channels) {
      for (const campaign of channel.campaigns) {
        const name = `${channel.name}\t${campaign.name}`;
        const clicks = shop.ledger.clicks.get(campaign)?.[day] ?? 0;
        const price =
          centsOf(campaign.costPerClick) *
          streamOf(mix(key, hashText(name)), 'spend', day).between(0.85, 1.15);
        const cost = decimalText(Math.round(price * clicks));
        yield [
          clock.date(day),
          field(channel.name),
          field(campaign.name),
          cost,
          config.currency,
          clicks,
        ].join(',');
      }
    }
  }
}
