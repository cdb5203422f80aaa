import { periodWords } from '../explore/periods.js';
import type { ExploreState } from '../explore/search.js';
import { t } from '../texts/texts.js';
import type { Versus } from './search.js';

/** What the two sides of a comparison are called: the other one first, then the one that is drawn. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

export function sideNames(versus: Versus, { last, these }: Pick<ExploreState, 'last' | 'these'>): SideNames {
  const { versus: texts, filter } = t().drawing;
  const named = these.at(-1);
  if (versus === 'before') return { before: texts.timeBefore, after: periodWords(last) };
  if (versus === 'others') return { before: texts.others, after: named?.value ?? filter.all };
  const own = these.find(({ property }) => property === versus.property);
  return { before: versus.value, after: own?.value ?? filter.all };
}
