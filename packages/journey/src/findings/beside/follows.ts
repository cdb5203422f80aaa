import { ratesPValue } from '@throughline/decide';
import { type EventMatch, type FindingFollows, FOLLOWING, type Following } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { Judged } from '../judge.js';
import type { Ground } from '../prepare.js';
import { lowScoreMatch } from '../low-scores.js';
import type { Study } from '../study.js';
import { followed, type FollowRow } from './follows.sql.js';

type Follows = FindingFollows[];

const MEANING: Readonly<Record<Exclude<Following, 'again' | 'review'>, EventMatch>> = {
  ticket: { activity: 'Ticket Opened' },
  return: { activity: 'Return Requested' },
  cancelled: { activity: 'Order Cancelled' },
};

/** How often something followed those that were hit, and the others. */
interface Followed {
  readonly hit: Counts;
  readonly spared: Counts;
}

interface Counts {
  readonly n: number;
  readonly sum: number;
}

/** Only what is beyond chance is told, over all that may follow. */
const MOST_P = 0.01;

/**
 * What follows what happens behind the scenes: tickets, bad reviews, returns, cancellations, and fewer or more orders; and
 * where one of these follows, whether fewer order again after it. Seen together, over all journeys.
 * @returns by study.
 */
export async function followsOf(
  inquiry: Inquiry<unknown>,
  judged: readonly Judged[],
  { order, outcome, first, last }: Ground,
): Promise<ReadonlyMap<Study, Follows>> {
  const studies = [...new Set(judged.map(({ counted }) => counted.study))].slice(0, MOST_STUDIES);
  if (studies.length === 0) return new Map();
  const { facts, reader } = inquiry;
  const meant = { ...MEANING, review: await lowScoreMatch(inquiry), again: outcome };
  const meaning = FOLLOWING.map((each) => meant[each]);
  const marks = [...meaning, ...studies.flatMap(({ opportunity, hit }) => [opportunity, hit])];
  const rules = studies.map(({ missing = false, later = false, within, horizon }, at) => ({
    opportunity: FOLLOWING.length + 2 * at,
    hit: FOLLOWING.length + 2 * at + 1,
    missing,
    later,
    within,
    horizon,
  }));
  const coded = { ...order, marks: marks.map((match) => matchOf(match, facts)), codes: [] };
  const rows = await reader.rows<FollowRow>(followed(journeySource(coded), rules, { first, last }));
  return new Map(studies.map((study, at) => [study, chainOf(rows.filter((row) => row.study === at + 1))]));
}

/** As many as the bits of a mark hold, and more than anybody reads. */
const MOST_STUDIES = 20;

/** @param rows of one study. */
export function chainOf(rows: readonly FollowRow[]): Follows {
  const links = FOLLOWING.flatMap((what) => {
    const seen = compared(rows, what);
    return isTelling(seen, what === 'again') ? [link(what, seen)] : [];
  });
  const troubles = links.flatMap(({ what }) => (what === 'again' ? [] : [what]));
  return [...links, ...troubles.flatMap((what) => onward(rows, what))];
}

/** Of those hit: whether fewer order again after this trouble than without it. */
function onward(rows: readonly FollowRow[], after: Following): Follows {
  const hit = rows.filter((row) => row.hit === 1);
  const told = hit.map((row) => ({ ...row, hit: Number(has(row, after)) }));
  const seen = compared(told, 'again');
  return isTelling(seen, true) ? [{ ...link('again', seen), after }] : [];
}

function compared(rows: readonly FollowRow[], what: Following): Followed {
  const counts = (hit: number) =>
    rows
      .filter((row) => row.hit === hit)
      .reduce((sum, row) => ({ n: sum.n + row.n, sum: sum.sum + (has(row, what) ? row.n : 0) }), {
        n: 0,
        sum: 0,
      });
  return { hit: counts(1), spared: counts(0) };
}

function has({ after }: FollowRow, what: Following): boolean {
  return ((after >> FOLLOWING.indexOf(what)) & 1) === 1;
}

const share = ({ n, sum }: Counts): number => (n === 0 ? 0 : sum / n);

/** More trouble, or fewer orders. */
function isTelling({ hit, spared }: Followed, fewer: boolean): boolean {
  if (hit.n === 0 || spared.n === 0) return false;
  const worse = fewer ? share(hit) < share(spared) : share(hit) > share(spared);
  return worse && ratesPValue(spared, hit) < MOST_P;
}

function link(what: Following, { hit, spared }: Followed): Follows[number] {
  return { what, hit: share(hit), spared: share(spared) };
}
