import type { OpenAnswer, OpenJourney } from '@throughline/model';

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
/** As many of a type as one answer lists. */
const MOST = 1000;

/** Which rows a page shows: none of `page` shows the most pressing alone, 1 the first of all. */
export interface Shown {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

export function shownOn(page: number): Shown {
  return page === 0 ? { from: 0, to: PRESSING } : { from: (page - 1) * PAGE, to: page * PAGE };
}

/** How many of each type have to be listed for a page of all types to be whole. */
export const limitOf = (page: number): number => Math.min(MOST, shownOn(page).to);

/** The last page of so many rows; of each type not more are listed than an answer holds. */
export const lastPage = (rows: number): number => Math.max(1, Math.ceil(Math.min(rows, MOST) / PAGE));

/** Object types of which something is open, and how much; the answer's order. */
export function openTypes({
  objects,
}: Pick<OpenAnswer, 'objects'>): ReadonlyArray<readonly [string, OpenAnswer['objects'][string]]> {
  return Object.entries(objects).filter(([, { open }]) => open > 0);
}

/** Open journeys of one type, or of all where it is null, in the order in which each type is answered: the worst first. */
export function worstOf({ objects }: Pick<OpenAnswer, 'objects'>, type: string | null): readonly OpenRow[] {
  return Object.entries(objects)
    .filter(([each]) => type === null || each === type)
    .flatMap(([each, { journeys }]) => journeys.map((journey) => ({ type: each, journey })))
    .sort((a, b) => worstFirst(a.journey, b.journey));
}

/** As the question sorts those of one type: else a longer list would not begin with the shorter one. */
function worstFirst(a: OpenJourney, b: OpenJourney): number {
  return (
    Number(b.late) - Number(a.late) ||
    (a.late ? instant(a.due) - instant(b.due) : 0) ||
    (b.risk ?? -1) - (a.risk ?? -1) ||
    instant(a.start) - instant(b.start)
  );
}

const instant = (text: string | null): number => (text === null ? 0 : Date.parse(text));
