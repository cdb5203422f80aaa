import {
  type Finding,
  type FindingCase,
  isSettled,
  type LifeState,
  seenTitle,
  type Standing,
  standingOf,
} from '@throughline/model';
import { say } from '../texts/texts.js';
import type { Show } from './findings-search.js';

/** A finding with what was done about it. */
export interface Listed {
  readonly finding: Finding;
  readonly known: FindingCase | undefined;
  readonly standing: Standing;
  /** False for what was followed and is not found any more: its figures are those it was last seen with. */
  readonly today: boolean;
}

/**
 * All findings to list: what costs before what brings; in each those of today by rank, then those that were followed and are
 * found no more. What was done with comes last.
 */
export function listedOf(findings: readonly Finding[], cases: readonly FindingCase[]): Listed[] {
  const known = new Map(cases.map((each) => [each.finding, each]));
  const found = new Set(findings.map(({ id }) => id));
  const today = findings.map((finding): Listed => of(finding, known.get(finding.id), true));
  const gone = cases
    .filter(({ finding }) => !found.has(finding))
    .map((each): Listed => of(lastSeen(each), each, false));
  const partOf = (each: Listed): number => (isDone(each) ? 2 : each.finding.strength ? 1 : 0);
  return [...today, ...gone].toSorted((a, b) => partOf(a) - partOf(b));
}

function lastSeen({ seen }: FindingCase): Finding {
  return { ...seen, title: seenTitle(seen, say().locale), suggestions: [] };
}

function of(finding: Finding, known: FindingCase | undefined, today: boolean): Listed {
  return { finding, known, standing: standingOf(finding, known), today };
}

const isDone = ({ standing }: Listed): boolean => isSettled(standing);

const SHOW_OF: Readonly<Record<LifeState, Exclude<Show, 'all'>>> = {
  new: 'open',
  'looked-at': 'open',
  accepted: 'hand',
  changed: 'hand',
  measured: 'done',
  closed: 'done',
  dismissed: 'done',
};

/** Which part of the list a finding stands in; what is raised again has to be decided again. */
export function showOf({ standing }: Listed): Exclude<Show, 'all'> {
  return standing.again === null ? SHOW_OF[standing.state] : 'open';
}

/** The findings of today that need a look: without those that were dismissed or closed and have not come back. */
export function raisedOf(findings: readonly Finding[], cases: readonly FindingCase[]): Finding[] {
  return listedOf(findings, cases)
    .filter((each) => each.today && !isDone(each))
    .map(({ finding }) => finding);
}
