import type { Finding } from '@throughline/model';

/**
 * What shows the same journeys as another study does, and explains less: people stop at a step because something fails there,
 * pay again because a payment failed. The beginning of an id names its study.
 */
const EXPLAINED_BY: Readonly<Record<string, readonly string[]>> = {
  'stop-at-product-viewed': ['out-of-stock-shown', 'page-left-at-once'],
  'stop-at-product-added': ['cart-item-gone'],
  'stop-at-cart-viewed': ['cart-item-gone', 'coupon-denied'],
  'stop-at-checkout-started': ['form-field-failed', 'sign-in-asked', 'coupon-denied', 'delivery-charged'],
  'stop-at-checkout-step-completed': ['form-field-failed', 'delivery-charged'],
  'stop-at-payment-info-entered': ['payment-failed'],
  'form-again': ['form-field-failed'],
  'payment-again': ['payment-failed'],
  'wait-for-parcel': ['parcel-late'],
  'wait-for-reply': ['reply-late'],
};

/**
 * Marks findings whose journeys another one counts already, so that no sum has them twice. Of the same thing told of a segment
 * and of everybody, the one that weighs more is the main one: where a fault in one place explains most of what is seen
 * everywhere, what is seen everywhere lies within it; so it does where several segments together hold most of it. What explains
 * comes before what it explains.
 *
 * @param findings those that weigh most first; so is the answer.
 */
export function markOverlaps(findings: readonly Finding[]): Finding[] {
  const holder = new Map<string, string>();
  const main: Finding[] = [];
  const last = (finding: Finding) => Number(isExplained(finding) || isMadeUp(finding, findings));
  for (const finding of [...findings].sort((a, b) => last(a) - last(b))) {
    const holds = main.find((other) => counts(other, finding));
    if (holds === undefined) main.push(finding);
    else holder.set(finding.id, holds.id);
  }
  return findings.map((finding) => ({ ...finding, within: holder.get(finding.id) ?? null }));
}

/** Share of what everybody met from which on the segments that were found are all there is to it. */
const MOST_OF_ALL = 0.75;

/** Whether what is told of everybody is what several segments met. */
function isMadeUp(finding: Finding, findings: readonly Finding[]): boolean {
  if (!isEmpty(finding.where.segment)) return false;
  const parts = findings.filter(
    (other) => studyOf(other) === studyOf(finding) && !isEmpty(other.where.segment),
  );
  const met = parts.reduce((sum, { evidence }) => sum + evidence.affected, 0);
  return parts.length > 1 && met >= MOST_OF_ALL * finding.evidence.affected;
}

/** Whether one counts the journeys of the other. */
function counts(other: Finding, finding: Finding): boolean {
  const [a, b] = [other.where.segment, finding.where.segment];
  if (isPartOf(finding, other) || isSameOnLine(finding, other)) return true;
  if (studyOf(other) === studyOf(finding)) return isEmpty(a) !== isEmpty(b);
  return explanations(finding).some((study) => studyOf(other).startsWith(study)) && meet(a, b);
}

/**
 * Ids of what a figure did in time, or goes with: the day on which it broke; a wait that grew, is of two kinds, ends in batches or
 * passes into other hands; an error that rises after a step.
 */
const OF_FIGURE =
  /^(?:broke-(?<broke>.+)-\d{4}-\d{2}-\d{2}|(?:growing|two-kinds|batched|handed)-(?<wait>.+)|after-.+-then-(?<error>.+))$/u;

/** The study of a figure of which something is told beside; undefined for all others. */
function figureOf(finding: Finding): string | undefined {
  const { broke, wait, error } = OF_FIGURE.exec(studyOf(finding))?.groups ?? {};
  return broke ?? wait ?? error;
}

/** What is told of a figure beside is part of what it costs in all. */
function isPartOf(finding: Finding, other: Finding): boolean {
  const figure = figureOf(finding);
  if (figure === undefined) return false;
  const same = figureOf(other) ?? studyOf(other);
  return same === figure || same.startsWith(`${figure}-`);
}

/** Ids of what happens to orders on their line: what comes of it, or what goes with another order. */
const ON_LINE =
  /^(?:(?:skipped|repeated|early|beside|slow)-.+-then-(?<outcome>[a-z]+)|(?<again>again-after)-.+)$/u;

/** What comes of orders on their line, or who does better, where the finding is of that kind. */
function comesOf(finding: Finding): string | undefined {
  if (studyOf(finding).startsWith('fewer-')) return JSON.stringify(finding.where.segment);
  const { outcome, again } = ON_LINE.exec(studyOf(finding))?.groups ?? {};
  return outcome ?? again;
}

/**
 * Trouble that comes of several things on the line may be the same trouble; and what is told of a step or a wait by another study
 * counts its orders already; unless they are orders of other segments.
 */
function isSameOnLine(finding: Finding, other: Finding): boolean {
  const comes = comesOf(finding);
  if (comes === undefined || !agree(finding.where.segment, other.where.segment)) return false;
  if (comesOf(other) !== undefined) return comesOf(other) === comes;
  return other.strength === finding.strength && isAt(finding, other);
}

/** Whether both stand at one step, or at the same way between two. */
function isAt({ where }: Finding, { where: other }: Finding): boolean {
  if (where.edge !== undefined)
    return where.edge.from === other.edge?.from && where.edge.to === other.edge.to;
  return where.activity !== undefined && where.activity === (other.edge?.to ?? other.activity);
}

const studyOf = ({ id }: Finding): string => id.split(':')[0] ?? id;
const explanations = (finding: Finding): readonly string[] => EXPLAINED_BY[studyOf(finding)] ?? [];
const isExplained = (finding: Finding): boolean =>
  explanations(finding).length > 0 || figureOf(finding) !== undefined || comesOf(finding) !== undefined;
const isEmpty = (segment: Finding['where']['segment']): boolean => Object.keys(segment).length === 0;

/** Whether two segments name a value in common and contradict each other in none. */
function meet(a: Finding['where']['segment'], b: Finding['where']['segment']): boolean {
  return Object.keys(b).some((facet) => facet in a) && agree(a, b);
}

/** Whether somebody can be of both segments. */
function agree(a: Finding['where']['segment'], b: Finding['where']['segment']): boolean {
  return Object.keys(b).every((facet) => !(facet in a) || a[facet] === b[facet]);
}
