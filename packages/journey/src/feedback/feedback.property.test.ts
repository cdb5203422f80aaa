import {
  dateOf,
  dayNumber,
  type FeedbackScore,
  Question,
  ShopSettings,
  type ShopEvent,
} from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * Scores over time and by the step before, against the plainest program that could tell them, in a zone that changes
 * its clocks; and against the shop's KPIs, which read the same answers without their journeys.
 */

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-03-20T00:00:00Z');
const STEPS = [
  'Parcel Delivered',
  'Ticket Solved',
  'Survey Sent',
  'Survey Answered',
  'Review Posted',
] as const;

const arbitraryEvent = fc.record({
  order: fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'),
  activity: fc.constantFrom(...STEPS),
  hour: fc.integer({ min: 0, max: 24 * 20 }),
  answer: fc.integer({ min: 0, max: 10 }),
});
type Drawn = typeof arbitraryEvent extends fc.Arbitrary<infer T> ? T : never;

interface Placed extends Drawn {
  readonly at: number;
}

const isFeedback = ({ activity }: Drawn) => STEPS.indexOf(activity) >= 2;
const isSurvey = ({ activity }: Drawn) => activity === 'Survey Answered';
const isReview = ({ activity }: Drawn) => activity === 'Review Posted';
const isSent = ({ activity }: Drawn) => activity === 'Survey Sent';
const starsOf = ({ answer }: Drawn) => Math.max(1, Math.round(answer / 2));

function toEvent(each: Placed): ShopEvent {
  return {
    id: `e${each.at}`,
    time: new Date(BEGIN + each.hour * HOUR).toISOString(),
    activity: each.activity,
    position: each.at,
    objects: [{ type: 'order', id: each.order }],
    // What is no feedback may hold such a number too: it is no answer.
    numbers: isReview(each) ? { stars: starsOf(each) } : isSent(each) ? {} : { score: each.answer },
  };
}

/** The last step before an answer that is no feedback. */
function stepBefore(log: readonly Placed[], answer: Placed): string | null {
  const earlier = log.filter(
    (each) =>
      each.order === answer.order &&
      !isFeedback(each) &&
      (each.hour < answer.hour || (each.hour === answer.hour && each.at < answer.at)),
  );
  return earlier.sort((a, b) => a.hour - b.hour || a.at - b.at).at(-1)?.activity ?? null;
}

function npsOf(answers: readonly Placed[]): Partial<FeedbackScore> {
  const given = answers.filter(isSurvey).map(({ answer }) => answer);
  if (given.length === 0) return { value: null, n: 0 };
  const points = given.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
  // Three more answers: three quarters of a promoter, as much of a detractor, one and a half passives.
  const n = points.length + 3;
  const middle = points.reduce((sum: number, each) => sum + each, 0) / n;
  const squares = (points.filter((each) => each !== 0).length + 1.5) * 10_000;
  const half = 1.959963984540054 * Math.sqrt((squares / n - middle ** 2) / n);
  return {
    value: expect.closeTo(mean(points), 6) as number,
    low: expect.closeTo(Math.max(-100, Math.min(mean(points), middle - half)), 6) as number,
    high: expect.closeTo(Math.min(100, Math.max(mean(points), middle + half)), 6) as number,
    mean: expect.closeTo(mean(given), 6) as number,
    n: given.length,
  };
}

function csatOf(answers: readonly Placed[]): Partial<FeedbackScore> {
  const given = answers.filter(isReview).map(starsOf);
  if (given.length === 0) return { value: null, n: 0 };
  return { value: given.filter((stars) => stars >= 4).length / given.length, n: given.length };
}

const scoresOf = (answers: readonly Placed[]) => ({ nps: npsOf(answers), csat: csatOf(answers) });
const dayOf = ({ hour }: Drawn) => dateOf(dayNumber(BEGIN + hour * HOUR, ZONE));

let store: EventStore;
let shops = 0;
beforeAll(async () => void (store = explaining(await openEmbedded()).store));
afterAll(() => store.close());

/** Answers of each kind at the top of its scale, by which any log has both scales: a few points above 5 make them points. */
const ANCHORS: readonly Drawn[] = [
  ...[0, 1, 2].map((): Drawn => ({ order: 'z', activity: 'Survey Answered', hour: 24 * 21, answer: 10 })),
  { order: 'z', activity: 'Review Posted', hour: 24 * 21, answer: 10 },
];

test('any log gives the scores that a plain program gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryEvent, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 24 * 10 }),
      async (drawn, cut) => {
        shops += 1;
        const shop = `shop-${shops}`;
        await store.saveShop(shop, ShopSettings.parse({ zone: ZONE }));
        const log = [...drawn, ...ANCHORS].map((each, at): Placed => ({ ...each, at }));
        await store.append(shop, { events: log.map(toEvent) });
        const from = new Date(BEGIN + cut * HOUR).toISOString();
        const period = { from, to: new Date(BEGIN + 24 * 22 * HOUR).toISOString() };
        const asked = Question.parse({ kind: 'feedback', object: 'order', period, interval: 'day' });
        const answer = await ask<'feedback'>(store, shop, asked as never);

        const given = log.filter((each) => (isSurvey(each) || isReview(each)) && each.hour >= cut);
        expect(answer).toMatchObject(scoresOf(given));
        for (const { from: day, ...scores } of answer.intervals ?? [])
          expect(scores, day).toMatchObject(scoresOf(given.filter((each) => dayOf(each) === day)));
        for (const { activity, answers, ...scores } of answer.steps) {
          const own = given.filter((each) => stepBefore(log, each) === activity);
          expect(answers, String(activity)).toBe(own.length);
          expect(scores).toMatchObject(scoresOf(own));
        }
        expect(answer.steps.reduce((sum, { answers }) => sum + answers, 0)).toBe(given.length);
        expect(answer.meta.journeys).toBe(new Set(given.map(({ order }) => order)).size);

        const kpis = await ask<'kpis'>(store, shop, Question.parse({ kind: 'kpis', period }) as never);
        expect([answer.nps.value, answer.csat.value]).toEqual([
          kpis.figures.nps.value,
          kpis.figures.csat.value,
        ]);
        await store.removeShop(shop);
      },
    ),
    { numRuns: 8, seed: 20260326 },
  );
}, 300_000);
