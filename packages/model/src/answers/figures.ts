import { unitOf } from '../figure-words/figure-words.js';

/** One number of an answer. */
export interface AnswerFigure {
  /** Where it stands: `overall.rate`, `steps.1.journeys`. */
  readonly path: string;
  readonly value: number;
}

/** What tells how an answer was made, not what it says. */
const ASIDE = new Set(['meta', 'sql']);
/** Lists are walked so far, and lists within them: what is beyond is read as a table. */
export const FIGURES_OF_LIST = 50;
export const FIGURES_OF_INNER_LIST = 15;
/** Exact amounts are decimal strings; those of some currencies have no decimals, and ids look the same. */
const DECIMAL = /^-?\d+\.\d+$/u;
const WHOLE = /^-?\d+$/u;

/**
 * The numbers of any answer by the paths at which they stand, in the answer's own order; of each list the first
 * {@link FIGURES_OF_LIST} items, and of each list within one the first {@link FIGURES_OF_INNER_LIST}. Amounts, which are exact decimals, are told as numbers.
 */
export function figuresOf(answer: unknown): AnswerFigure[] {
  const found: AnswerFigure[] = [];
  walk(answer, [], found);
  return found;
}

/** The number at a path; null where there is none (now): an answer says null where nothing can be told. */
export function figureAt(answer: unknown, path: string): number | null {
  let at: unknown = answer;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null) return null;
    at = Object.entries(at).find(([name]) => name === part)?.[1];
  }
  return numberIn(at, path);
}

function walk(value: unknown, path: readonly string[], found: AnswerFigure[]): void {
  const at = path.join('.');
  const number = numberIn(value, at);
  if (number !== null) found.push({ path: at, value: number });
  else if (typeof value === 'object' && value !== null) {
    const most = Array.isArray(value) ? mostWithin(path) : undefined;
    for (const [name, part] of Object.entries(value).slice(0, most))
      if (!ASIDE.has(name)) walk(part, [...path, name], found);
  }
}

function mostWithin(path: readonly string[]): number {
  return path.some((part) => WHOLE.test(part)) ? FIGURES_OF_INNER_LIST : FIGURES_OF_LIST;
}

/** Whether a figure stands in the last item of a list that may go on. */
export function isAtEnd({ path }: Pick<AnswerFigure, 'path'>): boolean {
  const parts = path.split('.');
  return parts.some((part, at) => WHOLE.test(part) && Number(part) === mostWithin(parts.slice(0, at)) - 1);
}

function numberIn(value: unknown, path: string): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const isSum = DECIMAL.test(value) || (WHOLE.test(value) && unitOf(path) === 'money');
  return isSum ? Number(value) : null;
}
