import { type BlueprintStep, type Lane, LANES, type Stage } from '@throughline/model';
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

export function gridOf(view: View): Grid {
  const used = [...new Set(view.steps.map((step) => step.column))].sort((a, b) => a - b);
  const columnOf = new Map(used.map((column, at) => [column, at]));
  const column = (step: BlueprintStep) => columnOf.get(step.column) ?? 0;
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
  return { places, columns: Math.max(used.length, 1), rows, stages: stagesOf(view, column) };
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
  const inLane = view.steps.filter((step) => step.lane === lane);
  const result: { span: Span; row: number }[] = [];
  const put = (step: BlueprintStep) => {
    const at = column(step);
    let row = 0;
    while (taken.has(key(row, at))) row += 1;
    taken.add(key(row, at));
    result.push({ span: { id: step.id, column: at, until: at }, row });
  };
  for (const step of inLane.filter((entry) => entry.main)) put(step);
  for (const at of runColumns(lane, view, column)) taken.add(key(0, at));
  const rest = inLane.filter((step) => !step.main);
  for (const step of rest.sort((a, b) => column(a) - column(b) || b.metrics.journeys - a.metrics.journeys))
    put(step);
  return result;
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

function packCells(lane: Lane, view: View, column: (step: BlueprintStep) => number): Packed['packed'] {
  const ends: number[] = [];
  return view.cells
    .filter((cell) => cell.lane === lane)
    .map((cell) => spanOf(cell, view, column))
    .sort((a, b) => a.column - b.column || b.until - a.until || (a.id < b.id ? -1 : 1))
    .map((span) => {
      const free = ends.findIndex((end) => end < span.column);
      const row = free < 0 ? ends.length : free;
      ends[row] = span.until;
      return { span, row };
    });
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
