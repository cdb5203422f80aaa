import { DAY, HOUR } from '../clock/shopClock.js';
import { quoted } from '../output/jsonText.js';
import { type Stream, streamOf } from '../random/stream.js';
import { tellOrder } from '../sessions/order.js';
import type { Shop } from '../shop/shop.js';
import type { Outcome } from './finish.js';
import { reviewWords } from './words.js';

const SURVEY_AFTER = 20 * HOUR;
const SURVEYS = 0.28;
const REVIEWS = 0.11;
/** Who was let down writes more often. */
const REVIEWS_LATE = 0.2;

/** Points off a ten for what went wrong. */
function disappointment({ order, daysLate, missed, answeredAfter, reopened }: Outcome): number {
  const slowAnswer = answeredAfter === undefined ? 0 : 0.4 + Math.min(2.5, answeredAfter / 24);
  return (
    (daysLate > 0 ? 2 + Math.min(3, daysLate * 0.8) : 0) +
    (missed > 0 ? 0.8 : 0) +
    Math.min(2, order.declined * 0.9) +
    slowAnswer +
    (reopened ? 1.2 : 0)
  );
}

function scoreOf(outcome: Outcome, stream: Stream): number {
  const exact = 9.1 - disappointment(outcome) + 1.1 * stream.normal();
  return Math.max(0, Math.min(10, Math.round(exact)));
}

/** Surveys (0 to 10, would you recommend us) and reviews (1 to 5 stars) say how it went. */
export function giveFeedback(shop: Shop, outcome: Outcome): void {
  const { order, at, late } = outcome;
  const stream = streamOf(order.key, 'feedback');
  const [answers, reviews] = [stream.next(), stream.next()];
  const sentAt = at + SURVEY_AFTER;
  const answeredAt = at + Math.round(DAY + stream.exponential(2 * DAY));
  const postedAt = at + Math.round(2 * DAY + stream.exponential(6 * DAY)) + HOUR;
  const score = scoreOf(outcome, stream);
  const stars = Math.max(1, Math.min(5, Math.round(scoreOf(outcome, stream) / 2)));
  tellOrder(shop, order, { time: sentAt, activity: 'Survey Sent', system: 'mail' });
  if (answers < SURVEYS) {
    tellOrder(shop, order, {
      time: answeredAt,
      activity: 'Survey Answered',
      system: 'reviews',
      numbers: `"score":${score}`,
    });
  }
  const product = order.items[0]?.product;
  if (product && reviews < (late ? REVIEWS_LATE : REVIEWS)) {
    tellOrder(shop, order, {
      time: postedAt,
      activity: 'Review Posted',
      system: 'reviews',
      text: `${product.text},"comment":${quoted(reviewWords(streamOf(order.key, 'words'), { stars, late }))}`,
      numbers: `"stars":${stars}`,
      objects: product.ref,
    });
  }
}
