import type { Expression } from '../mapping/expression.js';
import type { MappingInput } from '../mapping/schema.js';
import { preset } from './preset.js';

type Table = MappingInput['tables'][string];

interface Spend {
  readonly channel: string;
  readonly day: Expression;
  readonly campaign: string;
  readonly cost: Expression;
  readonly currency: Expression;
  readonly clicks: Expression;
  readonly impressions: Expression;
}

/** The same events as those of the preset `spend`, so that a day that is told by both is one. */
function spendOf({ channel, day, campaign, cost, currency, clicks, impressions }: Spend) {
  return {
    activity: 'Spend Recorded',
    time: day,
    id: { concat: ['spend/', day, `/${channel}/`, campaign] },
    system: 'marketing',
    channel,
    amount: { value: cost, currency },
    text: { campaign },
    numbers: { clicks, impressions },
    objects: [{ type: 'campaign', id: { first: [campaign, channel] } }],
  };
}

const table = (spend: Spend, rule: Partial<Table>): Table => ({ ...rule, events: [spendOf(spend)] });

/** Google Ads: a report of campaigns by day, as CSV without the lines above its header. */
export const googleAds = preset({
  name: 'google-ads',
  title: 'Google Ads: cost by campaign and day (CSV)',
  signatures: { spend: ['Day', 'Campaign', 'Cost'] },
  mapping: {
    tables: {
      spend: table(
        {
          channel: 'google ads',
          day: '$Day',
          campaign: '$Campaign',
          cost: '$Cost',
          currency: { first: ['$Currency code', '$Currency'] },
          clicks: { replace: '$Clicks', pattern: ',', with: '' },
          impressions: { replace: { first: ['$Impr.', '$Impressions'] }, pattern: ',', with: '' },
        },
        {
          // Sums stand below the days.
          where: { not: { value: '$Day', matches: '^( *--)?$' } },
          optionalColumns: ['Currency code', 'Currency', 'Clicks', 'Impr.', 'Impressions'],
        },
      ),
    },
  },
});

/** Currencies in which Meta names its column of cost. */
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'BRL',
  'JPY',
];
const column = (currency: string) => `Amount spent (${currency})`;

/** Meta Ads Manager: campaigns broken down by day, as CSV. The currency stands in the name of the column. */
export const metaAds = preset({
  name: 'meta-ads',
  title: 'Meta Ads: amount spent by campaign and day (CSV)',
  signatures: { spend: ['Campaign name', 'Day|Reporting starts', CURRENCIES.map(column).join('|')] },
  mapping: {
    tables: {
      spend: table(
        {
          channel: 'meta ads',
          day: { first: ['$Day', '$Reporting starts'] },
          campaign: '$Campaign name',
          cost: { first: CURRENCIES.map((each) => `$${column(each)}`) },
          currency: {
            when: CURRENCIES.map((each) => ({
              if: { value: `$${column(each)}`, empty: false },
              then: each,
            })),
          },
          clicks: { first: ['$Link clicks', '$Clicks (all)'] },
          impressions: '$Impressions',
        },
        {
          // A campaign that spent nothing on a day has an empty cell; the sum of the table has no name.
          where: {
            all: [
              { value: '$Campaign name', empty: false },
              { value: { first: CURRENCIES.map((each) => `$${column(each)}`) }, empty: false },
            ],
          },
          optionalColumns: [
            'Day',
            'Reporting starts',
            'Link clicks',
            'Clicks (all)',
            'Impressions',
            ...CURRENCIES.map(column),
          ],
        },
      ),
    },
  },
});
