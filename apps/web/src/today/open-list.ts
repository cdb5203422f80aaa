import type { OpenAnswer, OpenJourney, OpenTurns } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import type { TodayState } from './period.js';

/** An open journey, and whose it is. */
export interface OpenRow {
  readonly type: string;
  readonly journey: OpenJourney;
}

/** From here on a journey is said to be at risk: more likely late than not. */
export const AT_RISK = 0.5;

/** Rows that stand there before all are asked for, and then on each page. */
const PRESSING = 6;
const PAGE = 50;
/** Which rows a page shows: none of `page` shows the most pressing alone, 1 the first of all. */
export interface Shown {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

export function shownOn(page: number): Shown {
  return page === 0 ? { from: 0, to: PRESSING } : { from: (page - 1) * PAGE, to: page * PAGE };
}

/** The last page of so many rows. */
export const lastPage = (rows: number): number => Math.max(1, Math.ceil(rows / PAGE));

export type Whose = Pick<TodayState, 'openTurn' | 'openTeam' | 'openLeaving'>;

/** What is asked for a page of the list, of whoever has to bring it on. */
export function openQuestion(page: number, { openTurn, openTeam, openLeaving }: Whose): QuestionOf<'open'> {
  const { from, to } = shownOn(page);
  return {
    kind: 'open',
    limit: to - from,
    ...(from === 0 ? {} : { offset: from }),
    ...(openTurn === null ? {} : { turn: openTurn }),
    ...(openTeam === null ? {} : { team: openTeam }),
    ...(openLeaving ? { leaving: true } : {}),
  };
}

/** Object types of which something is open, whoever has to bring it on; the answer's order. */
export function openTypes({
  objects,
}: Pick<OpenAnswer, 'objects'>): ReadonlyArray<readonly [string, OpenAnswer['objects'][string]]> {
  return Object.entries(objects).filter(([, { open, turns }]) => open > 0 || turns.length > 0);
}

/** The page's open journeys of one type, or of all where it is null: the worst first. */
export function rowsOf({ objects, worst }: Pick<OpenAnswer, 'objects' | 'worst'>, type: string | null) {
  const rows: readonly OpenRow[] =
    type === null
      ? worst.map((journey) => ({ type: journey.object, journey }))
      : (objects[type]?.journeys ?? []).map((journey) => ({ type, journey }));
  return rows;
}

/** So many have to be open before it says something that none ever was done. */
const TELLING = 20;

/** Of one type, or of all, those of which many are open and none ever reached the goal, with how many. */
export function neverDone(answer: Pick<OpenAnswer, 'objects'>, type: string | null) {
  return partsOf(answer, type).flatMap(([each, { open, reached }]) =>
    reached === 0 && open >= TELLING ? [[each, open] as const] : [],
  );
}

/** Whose open journeys are counted, of all that the answer tells. */
export interface Listed {
  /** Of one type, or of all where it is null. */
  readonly type: string | null;
  /** Whether what has to leave is listed alone. */
  readonly leaving: boolean;
}

function partsOf({ objects }: Pick<OpenAnswer, 'objects'>, type: string | null) {
  return Object.entries(objects).filter(([each]) => type === null || each === type);
}

/** How many rows all pages hold together, and how many open journeys are on none. */
export function countsOf(answer: Pick<OpenAnswer, 'objects'>, { type, leaving }: Listed) {
  const parts = partsOf(answer, type);
  const sum = (count: (of: OpenAnswer['objects'][string]) => number) =>
    parts.reduce((all, [, of]) => all + count(of), 0);
  const unseen = sum((of) => of.unseen);
  // What was not looked at is open, but nobody knows whether it has to leave.
  return { listed: sum(({ open }) => open) - (leaving ? 0 : unseen), unseen };
}

/** Of one type, or of all, how many wait for whom; by turn and team. */
export function turnsOf(answer: Pick<OpenAnswer, 'objects'>, type: string | null): readonly OpenTurns[] {
  const sums = new Map<string, OpenTurns>();
  for (const { turn, team, open } of partsOf(answer, type).flatMap(([, { turns }]) => turns)) {
    const key = `${turn} ${team}`;
    sums.set(key, { turn, team, open: (sums.get(key)?.open ?? 0) + open });
  }
  return [...sums.values()];
}

/** What has to be done with before the next cut-off of a team. */
export interface Leaving {
  readonly team: string;
  readonly at: string;
  /** By object type. */
  readonly journeys: ReadonlyArray<readonly [string, number]>;
}

/** Of one type, or of all: for each team with a cut-off, the next one first. */
export function leavingOf(answer: Pick<OpenAnswer, 'objects'>, type: string | null): readonly Leaving[] {
  const byTeam = new Map<string, Leaving>();
  for (const [each, { cutOffs }] of partsOf(answer, type))
    for (const { team, at, journeys } of cutOffs) {
      const before = byTeam.get(team)?.journeys ?? [];
      byTeam.set(team, { team, at, journeys: [...before, [each, journeys]] });
    }
  return [...byTeam.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
