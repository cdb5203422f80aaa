import type { SearchPart } from '../app/use-search-part.js';

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
}

const MOST_WAYS = 40;

export const drawingState: SearchPart<DrawingState> = {
  read: (search) => ({
    line: lineIn(search['line']),
    through: THROUGH.find((each) => each === search['through']) ?? 'pass',
    ways: waysIn(search['ways']),
  }),
  write: ({ line, through, ways }) => ({
    ...(line === null ? {} : { line: [line.object, line.from, line.to].map(escaped).join('~') }),
    ...(through === 'pass' ? {} : { through }),
    ...(ways === null ? {} : { ways: String(ways) }),
  }),
};

function lineIn(value: unknown): Line | null {
  if (typeof value !== 'string') return null;
  const [object = '', from = '', to = '', ...rest] = value.split('~').map(unescaped);
  return object === '' || from === '' || to === '' || rest.length > 0 ? null : { object, from, to };
}

function waysIn(value: unknown): number | null {
  const ways = typeof value === 'string' && /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  return ways >= 1 && ways <= MOST_WAYS ? ways : null;
}

function escaped(name: string): string {
  return name.replace(/[%~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
