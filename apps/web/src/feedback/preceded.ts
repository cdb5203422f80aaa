import type { Finding } from '@throughline/model';

/** Days on which a score broke are findings of their own, named after the score. */
const BROKEN_SCORE = /^broke-(?:low-score|few-stars)-/u;

/** Findings about what customers say: low scores, few stars, and days since which there are more of them. */
export function aboutFeedback(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ id, detector }) => detector === 'feedback' || BROKEN_SCORE.test(id));
}

/** A finding that bad feedback follows: after what share of those that met it, and of those that were spared. */
export interface Before {
  readonly finding: Finding;
  readonly hit: number;
  readonly spared: number;
}

/** What was found, without where (`parcel-late:text.region=South`) and since when (`broke-parcel-late-2026-04-11`). */
function rootOf(id: string): string {
  return id.replace(/^(?:broke|growing|two-kinds)-/u, '').replace(/(?::|-\d{4}-\d{2}-\d{2}).*$/u, '');
}

/**
 * What bad feedback follows, the widest difference first. What is found in several places, or also since some day, is
 * told once, of the first, which costs most.
 */
export function beforeFeedback(findings: readonly Finding[]): readonly Before[] {
  const told = new Map<string, Before>();
  for (const finding of findings) {
    const link = finding.evidence.follows?.find(
      ({ what, after }) => what === 'review' && after === undefined,
    );
    if (finding.strength || link === undefined || link.hit <= link.spared) continue;
    const root = rootOf(finding.id);
    if (!told.has(root)) told.set(root, { finding, hit: link.hit, spared: link.spared });
  }
  return [...told.values()].sort((a, b) => b.hit - b.spared - (a.hit - a.spared));
}
