import type { SearchPart } from '../app/use-search-part.js';
import { type Overlay, OVERLAYS } from './overlay.js';
import type { Selection } from '../explore/narrowed.js';
import { type Only, readOnly, writeOnly } from '../explore/only.js';
import { periodIn } from '../explore/periods.js';
import { escaped, unescaped } from './escaped.js';
import { type ChosenWay, readChosen, writeChosen } from './chosen.js';

/** A way from one step or activity to another, of the journeys of one object type. */
export interface Line {
  readonly object: string;
  readonly from: string;
  readonly to: string;
}

/** Which journeys of a step are listed: all that pass, or those that end there short of their goal. */
export const THROUGH = ['pass', 'lost'] as const;
export type Through = (typeof THROUGH)[number];

/** What the blueprint and the map hold in the address beside the view and the filter. */
export interface DrawingState {
  /** The line whose figures and journeys are open. */
  readonly line: Line | null;
  readonly through: Through;
  /** Only journeys that go one of so many ways, the most frequent; null where all are drawn. */
  readonly ways: number | null;
  /** Or only those of some types that go one of these ways. */
  readonly chosen: readonly ChosenWay[];
  /** What the drawing is compared with. */
  readonly versus: Versus | null;
  /** The figure that stands at its steps. */
  readonly overlay: Overlay | null;
}

/**
 * The time as long before, those that the last filter leaves out, those with another value of a property, or any other
 * selection of journeys.
 */
export type Versus = 'before' | 'others' | Only | Selection;

/** Stands in the address for a selection, which has parameters of its own. */
export const SELECTION = 'selection';

export function isSelection(versus: Versus | null): versus is Selection {
  return typeof versus === 'object' && versus !== null && 'these' in versus;
}

const MOST_WAYS = 40;

export const drawingState: SearchPart<DrawingState> = {
  read: (search) => ({
    line: lineIn(search['line']),
    through: THROUGH.find((each) => each === search['through']) ?? 'pass',
    ways: waysIn(search['ways']),
    chosen: readChosen(search['way']),
    versus:
      search['vs'] === SELECTION
        ? { last: periodIn(search['vs-last']), these: readOnly(search['vs-these']) }
        : versusIn(search['vs']),
    overlay: OVERLAYS.find((each) => each === search['look']) ?? null,
  }),
  write: ({ line, through, ways, chosen, versus, overlay }) => ({
    ...(line === null ? {} : { line: lineWords(line) }),
    ...(through === 'pass' ? {} : { through }),
    ...(ways === null ? {} : { ways: String(ways) }),
    ...(chosen.length === 0 ? {} : { way: writeChosen(chosen) }),
    ...(overlay === null ? {} : { look: overlay }),
    ...(versus === null ? {} : { vs: writeVersus(versus) }),
    ...(isSelection(versus) ? writeSelection(versus) : {}),
  }),
};

/** A line as the address names it; '' for none. */
export function lineWords(line: Line | null): string {
  return line === null ? '' : [line.object, line.from, line.to].map(escaped).join('~');
}

function lineIn(value: unknown): Line | null {
  if (typeof value !== 'string') return null;
  const [object = '', from = '', to = '', ...rest] = value.split('~').map(unescaped);
  return object === '' || from === '' || to === '' || rest.length > 0 ? null : { object, from, to };
}

function versusIn(value: unknown): Versus | null {
  if (value === 'before' || value === 'others') return value;
  return readOnly(value)[0] ?? null;
}

export function writeVersus(versus: Versus): string {
  if (isSelection(versus)) return SELECTION;
  return typeof versus === 'string' ? versus : writeOnly([versus]);
}

const writeSelection = ({ last, these }: Selection): Readonly<Record<string, string>> => ({
  ...(last === null ? {} : { 'vs-last': last }),
  ...(these.length === 0 ? {} : { 'vs-these': writeOnly(these) }),
});

function waysIn(value: unknown): number | null {
  const ways = typeof value === 'string' && /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  return ways >= 1 && ways <= MOST_WAYS ? ways : null;
}
