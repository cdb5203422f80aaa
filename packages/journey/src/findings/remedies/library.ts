import type { Suggestion } from '@throughline/model';
import type { Sentences } from '../../words/sentences.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

export const SOURCES = { ...PAGES, ...OPERATIONS, ...PAPERS };

/** What to try, each by the source that says so, with the work it takes; in the order in which it is told. */
type Library<Words> = {
  readonly [Study in keyof Words]: {
    readonly [Source in keyof Words[Study]]: Source extends keyof typeof SOURCES
      ? Suggestion['effort']
      : never;
  };
};

/** By the name of a study, or the beginning of it. */
export const REMEDIES: Library<Sentences['remedies']> = {
  'payment-failed': { declineCodes: 'hours', declines: 'days', threeDSecure: 'days', idempotency: 'days' },
  'form-field-failed': {
    govErrorMessage: 'hours',
    paymentForm: 'days',
    inlineValidation: 'days',
    waiInstructions: 'hours',
  },
  'out-of-stock-shown': { walkouts: 'hours', stockouts: 'days', productPages: 'days', factory: 'weeks' },
  'search-without-hit': { startingFromZero: 'hours', noResults: 'hours', solrSpelling: 'days' },
  'coupon-denied': { errorGuidelines: 'hours', shopifyDiscounts: 'hours', promotionCodes: 'days' },
  'page-left-at-once': { vitals: 'hours', largestPaint: 'days', firstByte: 'days', budgets: 'days' },
  'page-slow': { vitals: 'hours', largestPaint: 'days', firstByte: 'days', budgets: 'days' },
  'page-moves': { vitals: 'hours', budgets: 'days', canary: 'days' },
  'page-sluggish': { vitals: 'days', budgets: 'days', canary: 'days' },
  'stop-at-product-viewed': { productState: 'days', productPages: 'hours', deliveryDate: 'days' },
  'stop-at-product-added': { productPages: 'hours', abandonment: 'hours', deliveryDate: 'days' },
  'stop-at-cart-viewed': {
    deliveryDate: 'days',
    abandonment: 'hours',
    promotionCodes: 'days',
    checkoutState: 'hours',
  },
  'stop-at-checkout-started': { formDesign: 'days', paymentForm: 'hours', checkoutState: 'hours' },
  'stop-at-checkout-step-completed': { govAddresses: 'days', deliveryDate: 'hours', checkoutState: 'hours' },
  'stop-at-payment-info-entered': { govCheckAnswers: 'hours', declines: 'hours', threeDSecure: 'days' },
  'parcel-late': { deliveryDate: 'hours', tracking: 'hours', glitches: 'days', recovery: 'days' },
  'delivery-failed': { deliveryChoice: 'days', missedDeliveries: 'days', govAddresses: 'days' },
  'ticket-reopened': { effort: 'hours', knowledge: 'weeks', complaints: 'days' },
  'low-score': { feedbackLoop: 'hours', recovery: 'days', complaints: 'days' },
  'few-stars': { responses: 'hours', answerReviews: 'hours', productPages: 'days' },
  batched: { waitingCauses: 'hours', batches: 'days', picking: 'days', factory: 'weeks' },
  after: { checkoutState: 'hours', postmortem: 'hours', inlineValidation: 'days', experiments: 'days' },
  handed: { waitingCauses: 'hours', mistakeProofing: 'days', knowledge: 'days', staffing: 'days' },
  skipped: { mistakeProofing: 'days', replay: 'hours', controlCharts: 'hours' },
  repeated: { mistakeProofing: 'days', effort: 'hours', controlCharts: 'hours' },
  early: { replay: 'hours', mistakeProofing: 'days', waitingCauses: 'hours' },
  beside: { recovery: 'days', tracking: 'hours', postmortem: 'hours' },
  slow: { waitingCauses: 'hours', tracking: 'hours', staffing: 'days' },
  'again-after': { experiments: 'days', loyalty: 'days', controlCharts: 'hours' },
  better: { postmortem: 'hours', controlCharts: 'hours', experiments: 'days' },
};

/** For studies that have none of their own: what helps against things of this kind. */
export const KIND_REMEDIES: Library<Sentences['kinds']> = {
  errors: { errorGuidelines: 'hours', waiNotifications: 'hours', canary: 'days' },
  'drop-offs': { abandonment: 'hours', checkoutState: 'hours', formDesign: 'days' },
  waits: { focusingSteps: 'hours', little: 'days', staffing: 'days', picking: 'weeks', factory: 'days' },
  promises: { deliveryDate: 'hours', tracking: 'hours', recovery: 'days', callCentres: 'days' },
  loops: { effort: 'hours', knowledge: 'days', controlCharts: 'days' },
  feedback: { feedbackLoop: 'hours', responses: 'hours', complaints: 'days' },
  'change-points': { postmortem: 'hours', canary: 'days', controlCharts: 'hours' },
  carts: { abandonment: 'hours', checkoutState: 'days', promotionCodes: 'days', deliveryDate: 'days' },
  deviations: { replay: 'hours', mistakeProofing: 'days', controlCharts: 'hours' },
  strengths: { experiments: 'days', loyalty: 'days', postmortem: 'hours' },
};
