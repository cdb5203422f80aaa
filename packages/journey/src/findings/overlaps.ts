import type { Finding } from '@throughline/model';

/**
 * Marks findings whose journeys another one counts already, so that no sum has them twice: those of a segment within the
 * same thing seen everywhere, and people who stop at a step where an error of their own segment stops them.
 */
export function markOverlaps(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, within: holderOf(finding, findings)?.id ?? null }));
}

function holderOf(finding: Finding, all: readonly Finding[]): Finding | undefined {
  return all.find((other) => other.id !== finding.id && holds(other, finding));
}

function holds(other: Finding, finding: Finding): boolean {
  const same = studyOf(other) === studyOf(finding);
  if (isBreakOf(finding, other)) return true;
  if (same) return isEmpty(other.where.segment) && !isEmpty(finding.where.segment);
  const stopped = finding.detector === 'drop-offs' && other.detector === 'errors';
  return stopped && !isEmpty(other.where.segment) && shareSegment(other.where.segment, finding.where.segment);
}

/** A day on which a figure broke is part of what the figure costs in all. */
function isBreakOf(finding: Finding, other: Finding): boolean {
  return finding.detector === 'change-points' && finding.id.startsWith(`broke-${studyOf(other)}-`);
}

const studyOf = ({ id }: Finding): string => id.split(':')[0] ?? id;
const isEmpty = (segment: Finding['where']['segment']): boolean => Object.keys(segment).length === 0;

function shareSegment(a: Finding['where']['segment'], b: Finding['where']['segment']): boolean {
  return Object.entries(b).some(([facet, value]) => a[facet] === value);
}
