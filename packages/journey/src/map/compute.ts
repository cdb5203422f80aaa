import type { EdgeRow, EndRow } from './map.sql.js';

/** Figures of one activity, by number. */
export interface ActivityFigures {
  events: number;
  journeys: number;
  first: number;
  last: number;
  repeated: number;
  lost: number;
  open: number;
  /** Sum of relative places, 0 … 1 each. */
  place: number;
}

/** What came before a step and what it brought, from an edge's number. */
export function endsOf(edge: number): { readonly from: number; readonly to: number } {
  return { from: Math.floor(edge / 65_536), to: edge % 65_536 };
}

/**
 * Activities from edges and ends: each event is either the first of its journey or the end of one step, so a
 * second pass over the events is not needed.
 */
export function activityFigures(
  edges: readonly EdgeRow[],
  ends: readonly EndRow[],
): Map<number, ActivityFigures> {
  const all = new Map<number, ActivityFigures>();
  for (const row of edges) addSteps(figuresOf(all, endsOf(row.edge).to), row);
  for (const row of ends) {
    addFirst(figuresOf(all, row.first), row);
    addLast(figuresOf(all, row.last), row);
  }
  return all;
}

function figuresOf(all: Map<number, ActivityFigures>, activity: number): ActivityFigures {
  const known = all.get(activity);
  if (known !== undefined) return known;
  const fresh = { events: 0, journeys: 0, first: 0, last: 0, repeated: 0, lost: 0, open: 0, place: 0 };
  all.set(activity, fresh);
  return fresh;
}

function addSteps(figures: ActivityFigures, row: EdgeRow): void {
  figures.events += row.count;
  figures.journeys += row.fresh;
  figures.repeated += row.again;
  figures.place += row.place;
}

function addFirst(figures: ActivityFigures, row: EndRow): void {
  figures.events += row.journeys;
  figures.journeys += row.journeys;
  figures.first += row.journeys;
}

function addLast(figures: ActivityFigures, row: EndRow): void {
  figures.last += row.journeys;
  figures.open += row.open;
  figures.lost += row.journeys - row.reached - row.open;
}

/** How all journeys ended. */
export interface Outcomes {
  readonly journeys: number;
  readonly reached: number;
  readonly lost: number;
  readonly open: number;
  readonly capped: number;
}

export function outcomesOf(ends: readonly EndRow[], hasGoal: boolean): Outcomes {
  const sum = (figure: (row: EndRow) => number) => ends.reduce((total, row) => total + figure(row), 0);
  const journeys = sum((row) => row.journeys);
  const reached = sum((row) => row.reached);
  const open = hasGoal ? sum((row) => row.open) : 0;
  const lost = hasGoal ? journeys - reached - open : 0;
  return { journeys, reached, lost, open, capped: sum((row) => row.capped) };
}
