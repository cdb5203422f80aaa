import { sameness } from './sameness.mjs';

/** Studies that show a problem of a kind; the id of a finding begins with one of them. */
const STUDIES = {
  'payment-error': () => 'payment-failed',
  'confusing-form': ({ step }) => `form-field-failed-${step}`,
  'stock-out': () => 'out-of-stock-shown',
  'broken-search': () => 'search-without-hit',
  'slow-page': () => 'page-left-at-once',
  'late-carrier': () => 'parcel-late',
  'shipping-shock': () => 'delivery-charged',
  'slow-picker': () => 'wait-for-picking',
};

/** Studies in which a problem is seen too: people stop where it stands, try again, wait for what is late. */
const SHADOWS = ['stop-at', 'form-again', 'payment-again', 'wait-for', 'cart-item-gone', 'broke-'];

/** Shares of the shop's revenue that a problem takes. */
const LARGE = 0.02;
const MEDIUM = 0.007;

/** A month as the findings count it. */
const MONTH_DAYS = 365.25 / 12;

/** Share of those whom a finding is about or a problem strikes that both have in common, for the place to be the right one. */
const SAME_PLACE = 0.5;

/**
 * @typedef {object} Scored
 * @property {string} kind
 * @property {'large' | 'medium' | 'small'} size
 * @property {number} truth Net loss a month.
 * @property {number | null} rank Place in the list, from 1; null where it was not found.
 * @property {number | null} estimate
 * @property {number | null} low
 * @property {number | null} high
 * @property {boolean | null} covered
 * @property {string | null} causal
 * @property {string | null} confidence
 * @property {boolean} unseenCause Whether a cause of both hit and outcome was planted that nobody records.
 */

/**
 * What became of each planted problem, and which findings marked high show none of them.
 * @param {{ config: import('@throughline/demo').DemoConfig, twist: string }} played
 * @param {import('@throughline/demo').Losses} truth
 * @param {readonly import('@throughline/model').Finding[]} findings
 * @returns {{ problems: Scored[], falseHighs: string[] }}
 */
export function scored({ config, twist }, truth, findings) {
  const months = truth.period.days / MONTH_DAYS;
  const income = Number(truth.base.net) / months;
  const problems = truth.problems.map((problem) => {
    const loss = Number(problem.loss.net) / months;
    const rank = findings.findIndex((finding) => shows(finding, problem, config));
    const own = config.problems.find(({ id }) => id === problem.id);
    return {
      ...judged(findings[rank], { problem, loss, income }),
      rank: rank < 0 ? null : rank + 1,
      unseenCause: twist === 'unrecorded' || (own?.sparesKeen ?? 0) > 0,
    };
  });
  const falseHighs = findings
    .filter(({ confidence, strength }) => confidence === 'high' && !strength)
    .filter((finding) => !truth.problems.some((problem) => touches(finding, problem, config)))
    .map(({ id }) => id);
  return { problems, falseHighs };
}

function judged(finding, { problem, loss, income }) {
  const { low = null, high = null, perMonth = null } = finding?.price ?? {};
  return {
    kind: problem.kind,
    size: sizeOf(loss / income),
    segment: problem.segment,
    ...(problem.step === undefined ? {} : { step: problem.step }),
    truth: Math.round(loss),
    estimate: perMonth,
    low,
    high,
    covered: finding === undefined ? null : low <= loss && loss <= high,
    causal: finding?.causal ?? null,
    confidence: finding?.confidence ?? null,
  };
}

/** @param {number} share @returns {'large' | 'medium' | 'small'} */
function sizeOf(share) {
  return share >= LARGE ? 'large' : share >= MEDIUM ? 'medium' : 'small';
}

/** The right thing in the right place. */
function shows({ id, where }, problem, config) {
  if (!isOfKind(id, problem) || Object.keys(where.segment).length === 0) return false;
  return sameness(where.segment, problem.segment, config) >= SAME_PLACE;
}

/** What a problem does in a place that overlaps its own: a fault that stops people is also seen where they stop. */
function touches({ id, where }, problem, config) {
  if (!isOfKind(id, problem) && !SHADOWS.some((study) => id.startsWith(study))) return false;
  return sameness(where.segment, problem.segment, config) > 0;
}

function isOfKind(id, problem) {
  return id.split(':')[0] === STUDIES[problem.kind](problem);
}
