/** Studies that show a problem of a kind; the id of a finding begins with one of them. */
const STUDIES = {
  'payment-error': ['payment-failed'],
  'confusing-form': ['form-field-failed'],
  'stock-out': ['out-of-stock-shown'],
  'broken-search': ['search-without-hit'],
  'slow-page': ['page-left-at-once'],
  'late-carrier': ['parcel-late'],
};

/** Shares of the shop's revenue that a problem takes. */
const LARGE = 0.02;
const MEDIUM = 0.007;

/** A month as the findings count it. */
const MONTH_DAYS = 365.25 / 12;

/**
 * @typedef {object} Scored
 * @property {string} kind
 * @property {'large' | 'medium' | 'small'} size
 * @property {number} truth Net loss a month.
 * @property {number | null} rank Place in the list, from 1; null where it was not found.
 * @property {number | null} estimate
 * @property {boolean | null} covered
 * @property {string | null} causal
 * @property {string | null} confidence
 */

/**
 * What became of each planted problem, and which findings marked high show none.
 * @param {import('@throughline/demo').Truth} truth
 * @param {readonly import('@throughline/model').Finding[]} findings
 * @returns {{ problems: Scored[], falseHighs: string[] }}
 */
export function scored(truth, findings) {
  const months = truth.period.days / MONTH_DAYS;
  const problems = truth.problems.map((problem) => {
    const loss = Number(problem.loss.net) / months;
    const rank = findings.findIndex((finding) => shows(finding, problem));
    const finding = findings[rank];
    return {
      kind: problem.kind,
      size: sizeOf(loss / (Number(truth.base.net) / months)),
      truth: Math.round(loss),
      rank: finding === undefined ? null : rank + 1,
      estimate: finding?.price.perMonth ?? null,
      low: finding?.price.low ?? null,
      high: finding?.price.high ?? null,
      covered: finding === undefined ? null : finding.price.low <= loss && loss <= finding.price.high,
      causal: finding?.causal ?? null,
      confidence: finding?.confidence ?? null,
      segment: problem.segment,
    };
  });
  const falseHighs = findings
    .filter(({ confidence, strength }) => confidence === 'high' && !strength)
    .filter((finding) => !truth.problems.some((problem) => touches(finding, problem)))
    .map(({ id }) => id);
  return { problems, falseHighs };
}

/** @param {number} share @returns {'large' | 'medium' | 'small'} */
function sizeOf(share) {
  return share >= LARGE ? 'large' : share >= MEDIUM ? 'medium' : 'small';
}

/** The right thing, in the right place: a value of the segment is named, and none that is not its. */
function shows({ id, where }, problem) {
  if (!isOfKind(id, problem)) return false;
  const named = Object.entries(where.segment);
  return named.length > 0 && named.every(([facet, value]) => valueOf(problem, facet) === value);
}

/** The right thing, in a place that overlaps the problem's. */
function touches({ id, where }, problem) {
  if (!isOfKind(id, problem)) return problem.kind === 'slow-page' || id.startsWith('stop-at');
  return Object.entries(where.segment).every(([facet, value]) => {
    const own = valueOf(problem, facet);
    return own === undefined || own === value;
  });
}

function isOfKind(id, { kind }) {
  return STUDIES[kind].some((study) => id.startsWith(study));
}

/** `text.browser` is the truth's `browser`. */
function valueOf({ segment }, facet) {
  return segment[facet.replace('text.', '')];
}
