import {
  EffectQuestion,
  FeedbackQuestion,
  ShopSettings,
  type Finding,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../ask.js';
import { explaining } from '../../testing/explaining.js';
import { DAY } from '../study.js';

/* Twelve customers a day order and review a day later; of the second shop, half give one star from the 40th day on. */

const START = Date.parse('2026-03-01T09:00:00Z');
const DAYS = 90;

/** What somebody says of the shop, in what, and whether it is bad. */
interface Said {
  readonly activity: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly bad: boolean;
}

function eventsOf(day: number, nth: number, { activity, numbers, bad }: Said): ShopEvent[] {
  const customer = `c${day}-${nth}`;
  const at = (days: number, activity: string, more: Partial<ShopEvent> = {}): ShopEvent => ({
    id: `${customer}-${activity}-${days}`,
    time: new Date(START + (day + days) * DAY + nth * 600_000).toISOString(),
    activity,
    objects: [{ type: 'customer', id: customer }],
    ...more,
  });
  const paid = { amount: { value: '50.00', currency: 'EUR' } } as const;
  const again = (nth * 7 + day) % 10 < (bad ? 1 : 4);
  return [
    at(0, 'Order Completed', paid),
    at(1, activity, {
      text: { comment: `${bad ? 'It came late and broken' : 'A good tent'}, says ${customer}` },
      numbers,
    }),
    ...(again ? [at(12, 'Order Completed', paid)] : []),
  ];
}

const stars = (bad: boolean): Said => ({ activity: 'Review Posted', numbers: { stars: bad ? 1 : 5 }, bad });

/** Answers of a survey in two of three visits, and scores of reviews in the others, each on a scale of its own. */
const scores =
  (survey: readonly [bad: number, good: number], review: readonly [bad: number, good: number]) =>
  (bad: boolean, n: number): Said => {
    const [activity, scale] =
      n % 3 === 0 ? (['Review Posted', review] as const) : (['Survey Answered', survey] as const);
    return { activity, numbers: { score: scale[bad ? 0 : 1] }, bad };
  };

function shopOf(
  low: (day: number, nth: number) => boolean,
  say: (bad: boolean, n: number) => Said = stars,
): ShopEvent[] {
  return Array.from({ length: DAYS * 12 }, (_, n) => {
    const [day, nth] = [Math.floor(n / 12), n % 12];
    return eventsOf(day, nth, say(low(day, nth), n));
  }).flat();
}

let opened: EventStore;
let store: EventStore;
beforeAll(async () => {
  opened = await openEmbedded();
  store = explaining(opened).store;
});
afterAll(() => opened.close());

async function findingsOf(shop: string, events: ShopEvent[]): Promise<readonly Finding[]> {
  await store.saveShop(shop, ShopSettings.parse({ currency: 'EUR' }));
  await store.append(shop, { events });
  const { findings } = await ask<'findings'>(store, shop, { kind: 'findings', limit: 100, seed: 1 });
  return findings;
}

/** One in twelve is never content. */
const usual = (day: number, nth: number) => nth === day % 12;

describe('scores by day', () => {
  /** From the 40th day on, half. */
  const falling = (day: number, nth: number) => usual(day, nth) || (day >= 40 && nth % 2 === 0);

  test('that fall are told with their day, and low scores with the words that come with them', async () => {
    const findings = await findingsOf('falling', shopOf(falling));
    const broke = findings.find(({ detector }) => detector === 'change-points');
    expect(broke?.id).toBe('broke-few-stars-2026-04-11');
    expect(broke?.price.low).toBeGreaterThan(0);
    const low = findings.find(({ id }) => id === 'few-stars');
    expect(low?.evidence.words?.map(({ term }) => term).join(' ')).toContain('broken');
    expect(low?.evidence.quotes?.[0]).toContain('It came late and broken');
  });

  test('are low by the scale of those who ask, and the days on which they fall are told by it', async () => {
    const findings = await findingsOf('scaled', shopOf(falling, scores([2, 4], [6, 9])));
    const low = findings.find(({ id }) => id === 'low-score');
    expect(low?.evidence.observed).toBeCloseTo(0.27, 1);
    const few = findings.find(({ id }) => id === 'few-stars');
    expect(few?.evidence.observed).toBeCloseTo(0.27, 1);
    expect(findings.map(({ id }) => id)).toContain('broke-low-score-2026-04-11');
    const asked = { kind: 'effect', finding: 'low-score', changed: '2026-04-11' } as const;
    const { series } = await ask<'effect'>(store, 'scaled', EffectQuestion.parse(asked));
    const shares = series.map(({ inside }) => inside ?? 0);
    expect(shares.slice(45, 80).reduce((sum, share) => sum + share, 0) / 35).toBeCloseTo(0.54, 1);
  });

  test('are read under names that say their scale, as Feedback reads them', async () => {
    const named = (bad: boolean, n: number): Said =>
      n % 3 === 0
        ? { activity: 'Review Posted', numbers: { rating: bad ? 2 : 4 }, bad }
        : { activity: 'Survey Answered', numbers: { nps: bad ? 6 : 9 }, bad };
    const findings = await findingsOf('named', shopOf(falling, named));
    const evidenceOf = (name: string) => findings.find(({ id }) => id === name)?.evidence;
    for (const name of ['low-score', 'few-stars']) expect(evidenceOf(name)?.observed).toBeCloseTo(0.27, 1);
    const terms = evidenceOf('low-score')?.words?.map(({ term }) => term) ?? [];
    expect(terms.join(' ')).toContain('broken');
    const asked = FeedbackQuestion.parse({ kind: 'feedback', object: 'customer' });
    const { nps, csat } = await ask<'feedback'>(store, 'named', asked);
    expect([nps.n, csat.n]).toEqual([DAYS * 8, DAYS * 4]);
    expect(findings.map(({ id }) => id)).toContain('broke-low-score-2026-04-11');
  });

  test('are none under such a name where its answers keep to another scale, and the number is named', async () => {
    const percent = (bad: boolean): Said => ({
      activity: 'Review Posted',
      numbers: { rating: bad ? 1 : 90 },
      bad,
    });
    await store.saveShop('percent', ShopSettings.parse({ currency: 'EUR' }));
    await store.append('percent', { events: shopOf(falling, percent) });
    const asked = { kind: 'findings', limit: 100, seed: 1 } as const;
    const { findings, missing } = await ask<'findings'>(store, 'percent', asked);
    expect(findings.filter(({ id }) => /score|stars|review/u.test(id))).toEqual([]);
    expect(missing.map(({ why }) => why)).toContainEqual(
      expect.stringContaining('“number.rating” of “Review Posted”: its answers go neither'),
    );
  });

  test('are none where nobody knows their scale, and it is said', async () => {
    await store.saveShop('unclear', ShopSettings.parse({ currency: 'EUR' }));
    const events = shopOf(falling, scores([0, 80], [0, 100]));
    await store.append('unclear', { events });
    const asked = { kind: 'findings', limit: 100, seed: 1 } as const;
    const { findings, missing } = await ask<'findings'>(store, 'unclear', asked);
    expect(findings.filter(({ id }) => /score|stars|review/u.test(id))).toEqual([]);
    const why = missing.filter(({ detector }) => detector === 'feedback').map((each) => each.why);
    expect(why).toEqual([
      expect.stringMatching(
        /“Customers give low scores”.*“number.score” of “Survey Answered”: its answers go neither/u,
      ),
      expect.stringMatching(/“number.score” of “Review Posted”: its answers go neither/u),
    ]);
    const effect = { kind: 'effect', finding: 'low-score', changed: '2026-04-11' } as const;
    expect(await ask<'effect'>(store, 'unclear', EffectQuestion.parse(effect))).toMatchObject({
      verdict: 'cannot-estimate',
      cannotEstimate: { reason: expect.stringContaining('“number.score” go neither') },
    });
  });

  test('of one activity that nobody can read do not count beside another of its kind, and are named', async () => {
    // Of the same meaning to the taxonomy: stars, and a score from 0 to 100 that is low for most.
    const mixed = (bad: boolean, n: number): Said =>
      n % 3 === 0
        ? { activity: 'Rated', numbers: { score: bad ? 0 : 100 }, bad }
        : { ...stars(bad), numbers: { score: bad ? 1 : 5 } };
    const shop = { currency: 'EUR', placements: { Rated: { canonical: 'Review Posted' } } };
    await store.saveShop('mixed', ShopSettings.parse(shop));
    await store.append('mixed', { events: shopOf(falling, mixed) });
    const { findings, missing } = await ask<'findings'>(store, 'mixed', {
      kind: 'findings',
      limit: 100,
      seed: 1,
    });
    const few = findings.find(({ id }) => id === 'few-stars');
    expect(few?.evidence.observed).toBeCloseTo(0.3, 1);
    expect(few?.evidence.exposed).toBeLessThan(800);
    const why = missing.flatMap((each) => (each.detector === 'feedback' ? [each.why] : []));
    expect(why.filter((each) => each.includes('go neither'))).toEqual([
      expect.stringContaining('of “Rated”'),
    ]);
  });

  test('that stay as they are break on no day', async () => {
    const findings = await findingsOf('steady', shopOf(usual));
    expect(findings.filter(({ detector }) => detector === 'change-points')).toEqual([]);
  });
});
