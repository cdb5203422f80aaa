import { type BlueprintStep, type Lane, LANES, type Stage } from '@throughline/model';
import { shareColumns } from '../columns/columns.js';
import { pairKey } from '../generate/flows.js';
import { groupBy } from '../process/group.js';
import { isCell, type View } from './view.js';

/** Where everything stands in a grid of columns and rows, before there are pixels. */
export interface Grid {
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** Stages that hold columns, from the left. */
  readonly stages: readonly { readonly id: Stage; readonly first: number; readonly last: number }[];
}

export interface Place {
  readonly column: number;
  /** The last column, for a cell that spans several. */
  readonly until: number;
  readonly row: number;
}

export interface GridRow {
  readonly lane: Lane;
  readonly kind: 'steps' | 'cells' | 'empty';
}

interface Span {
  readonly id: string;
  readonly column: number;
  readonly until: number;
}

export function gridOf(view: View, most: number): Grid {
  const columnOf = columnsFor(view, most);
  const column = (step: BlueprintStep) => columnOf.get(step.id) ?? 0;
  const rows: GridRow[] = [];
  const places = new Map<string, Place>();
  for (const lane of LANES) {
    for (const { kind, packed } of laneRows(lane, view, column)) {
      const offset = rows.length;
      for (const { span, row } of packed) places.set(span.id, { ...span, row: offset + row });
      const count = packed.length === 0 ? 1 : Math.max(...packed.map(({ row }) => row)) + 1;
      for (let at = 0; at < count; at += 1) rows.push({ lane, kind });
    }
  }
  const columns = Math.max(0, ...columnOf.values()) + 1;
  return { places, columns, rows, stages: stagesOf(view, column) };
}

/** The document's columns; where they are more than fit, neighbours share. */
function columnsFor({ steps, links }: View, most: number): Map<string, number> {
  const byColumn = groupBy(steps, (step) => step.column);
  const units = [...byColumn].sort(([a], [b]) => a - b).map(([, unit]) => unit);
  const strengths = new Map(links.map((link) => [pairKey(link.from, link.to), link.strength]));
  return shareColumns(units, { most, strength: (a, b) => strengths.get(pairKey(a, b)) ?? 0 });
}

interface Packed {
  readonly kind: GridRow['kind'];
  readonly packed: readonly { readonly span: Span; readonly row: number }[];
}

/** Evidence cells stand above the steps of their lane, support cells below, so that no line crosses them. */
function laneRows(lane: Lane, view: View, column: (step: BlueprintStep) => number): Packed[] {
  const steps: Packed = { kind: 'steps', packed: packSteps(lane, view, column) };
  const cells: Packed = { kind: 'cells', packed: packCells(lane, view, column) };
  const parts = lane === 'evidence' ? [cells, steps] : [steps, cells];
  const filled = parts.filter((part) => part.packed.length > 0);
  return filled.length > 0 ? filled : [{ kind: 'empty', packed: [] }];
}

/** The through-line keeps the first row of its lane to itself; the rest fills the lowest free row. */
function packSteps(lane: Lane, view: View, column: (step: BlueprintStep) => number): Packed['packed'] {
  const taken = new Set<string>();
  const key = (row: number, at: number) => `${row}:${at}`;
  const result: { span: Span; row: number }[] = [];
  const put = (step: BlueprintStep, row: number) => {
    const at = column(step);
    taken.add(key(row, at));
    result.push({ span: { id: step.id, column: at, until: at }, row });
  };
  for (const { step, row } of mainRows(lane, view, column)) put(step, row);
  for (const at of runColumns(lane, view, column)) taken.add(key(0, at));
  const rest = view.steps.filter((step) => step.lane === lane && !step.main);
  for (const step of rest.sort((a, b) => column(a) - column(b) || b.metrics.journeys - a.metrics.journeys)) {
    let row = 0;
    while (taken.has(key(row, column(step)))) row += 1;
    put(step, row);
  }
  return result;
}

/**
 * Where several steps of the through-line share lane and column, it runs down through one column and up through the
 * next, so that it never has to turn back.
 */
function mainRows(
  lane: Lane,
  { main }: View,
  column: (step: BlueprintStep) => number,
): { step: BlueprintStep; row: number }[] {
  let last = 0;
  const stacks = groupBy(
    main.filter((step) => step.lane === lane),
    column,
  );
  return [...stacks.values()].flatMap((stack) => {
    const upwards = last > 0 && stack.length === last + 1;
    last = upwards ? 0 : stack.length - 1;
    return stack.map((step, at) => ({ step, row: upwards ? stack.length - 1 - at : at }));
  });
}

/** Columns in which the through-line runs along this lane on its way to its next step there. */
function runColumns(lane: Lane, { main }: View, column: (step: BlueprintStep) => number): number[] {
  return main.flatMap((step, at) => {
    const before = main[at - 1];
    if (!before || step.lane !== lane) return [];
    const between = column(step) - column(before) - 1;
    return Array.from({ length: Math.max(0, between) }, (_, gap) => column(before) + 1 + gap);
  });
}

/** Rows of cells drawn before the rest of a column is told in one. */
const CELL_ROWS = { evidence: 3, support: 2 } as const;

function packCells(lane: Lane, view: View, column: (step: BlueprintStep) => number): Packed['packed'] {
  if (lane !== 'evidence' && lane !== 'support') return [];
  const taken = new Set<string>();
  const result: { span: Span; row: number }[] = [];
  const cells = view.cells.filter((cell) => cell.lane === lane);
  const spans = cells.map((cell) => ({ cell, span: spanOf(cell, view, column) }));
  const order = joinRuns(spans).sort(
    (a, b) => b.cell.metrics.events - a.cell.metrics.events || (a.span.id < b.span.id ? -1 : 1),
  );
  for (const { span } of order) {
    const row = freeRow(span, taken);
    if (row >= CELL_ROWS[lane]) continue;
    for (let at = span.column; at <= span.until; at += 1) taken.add(`${row}:${at}`);
    result.push({ span, row });
  }
  return result;
}

interface CellSpan {
  readonly cell: BlueprintStep;
  readonly span: Span;
}

/** Cells of one name that became neighbours because columns were shared are one cell. */
function joinRuns(spans: readonly CellSpan[]): CellSpan[] {
  return [...groupBy(spans, ({ cell }) => cell.name).values()].flatMap((group) => {
    const joined: CellSpan[] = [];
    for (const entry of group.sort((a, b) => a.span.column - b.span.column)) {
      const last = joined.at(-1);
      if (!last || entry.span.column > last.span.until + 1) joined.push(entry);
      else {
        const until = Math.max(last.span.until, entry.span.until);
        joined[joined.length - 1] = { cell: last.cell, span: { ...last.span, until } };
      }
    }
    return joined;
  });
}

function freeRow(span: Span, taken: ReadonlySet<string>): number {
  const columns = Array.from({ length: span.until - span.column + 1 }, (_, at) => span.column + at);
  let row = 0;
  while (columns.some((at) => taken.has(`${row}:${at}`))) row += 1;
  return row;
}

function spanOf(cell: BlueprintStep, { steps }: View, column: (step: BlueprintStep) => number): Span {
  const bound = new Set(cell.activities);
  const columns = steps.filter((step) => step.activities.some((name) => bound.has(name))).map(column);
  return { id: cell.id, column: Math.min(...columns), until: Math.max(...columns) };
}

function stagesOf(view: View, column: (step: BlueprintStep) => number): Grid['stages'] {
  const stages = new Map<Stage, { first: number; last: number }>();
  for (const step of view.steps.filter((entry) => !isCell(entry))) {
    const at = column(step);
    const known = stages.get(step.stage) ?? { first: at, last: at };
    stages.set(step.stage, { first: Math.min(known.first, at), last: Math.max(known.last, at) });
  }
  return [...stages].map(([id, range]) => ({ id, ...range })).sort((a, b) => a.first - b.first);
}
