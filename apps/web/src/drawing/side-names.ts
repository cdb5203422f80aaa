import { periodWords } from '../explore/periods.js';
import type { Selection } from '../explore/narrowed.js';
import { t } from '../texts/texts.js';
import { isSelection, type Versus } from './search.js';

/** What the two sides of a comparison are called: the other one first, then the one that is drawn. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

export function sideNames(versus: Versus, { last, these }: Selection): SideNames {
  const { versus: texts, filter } = t().drawing;
  if (isSelection(versus))
    return distinct({ before: selectionWords(versus), after: selectionWords({ last, these }) });
  const named = these.at(-1);
  if (versus === 'before') return { before: texts.timeBefore, after: periodWords(last) };
  if (versus === 'others') return { before: texts.others, after: named?.value ?? filter.all };
  const own = these.find(({ property }) => property === versus.property);
  return { before: versus.value, after: own?.value ?? filter.all };
}

/** A selection in words: the values it is of, and over how long. */
function selectionWords({ last, these }: Selection): string {
  const values = these.map(({ value }) => value || '–');
  const parts = last === null ? values : [...values, periodWords(last)];
  return parts.length === 0 ? t().drawing.filter.all : parts.join(', ');
}

/** Two sides of the same words are told apart all the same. */
function distinct(names: SideNames): SideNames {
  return names.before === names.after ? { ...names, before: t().drawing.versus.sameAs(names.before) } : names;
}
