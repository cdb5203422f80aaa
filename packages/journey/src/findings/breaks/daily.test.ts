import { FindingsQuestion } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { expect, test } from 'vitest';
import { inquire, orderOf } from '../../answer/inquiry.js';
import { journeySource } from '../../source/source.js';
import { handLog } from '../../testing/hand-log.js';
import { dailyCounts, type DailyRow } from './daily.sql.js';

test('counts all journeys by day, and of channels the twenty with most events', async () => {
  const store = await openEmbedded();
  try {
    const event = handLog();
    // Channel 1 has one visit, channel 30 has thirty.
    const events = Array.from({ length: 30 }, (_, at) => at + 1).flatMap((channel) =>
      Array.from({ length: channel }, (_, visit) =>
        event('Page Viewed', visit, { customer: [`c${channel}-${visit}`] }, { channel: `ch${channel}` }),
      ),
    );
    await store.append('shop', { events });
    const question = FindingsQuestion.parse({ kind: 'findings' });
    const inquiry = await inquire(store, { shop: 'shop', question }, {});
    const numbers = inquiry.facts.activities.map(({ id }) => id);
    const source = journeySource(orderOf(inquiry, 'customer', 'touching'));
    const rows = await inquiry.reader.rows<DailyRow>(
      dailyCounts(source, { counted: numbers, present: numbers, zone: 'UTC', most: null }),
    );
    const pages = rows.filter(({ activity }) => activity !== 0);
    expect(pages.filter(({ facet }) => facet === '')).toMatchObject([{ n: 465, value: '' }]);
    const channels = pages.filter(({ facet }) => facet === 'channel').map(({ value, n }) => [value, n]);
    expect(Object.fromEntries(channels)).toEqual(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`ch${at + 11}`, at + 11])),
    );
  } finally {
    await store.close();
  }
});
