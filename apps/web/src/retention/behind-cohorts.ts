import type { Interval } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { behindKey, behindParts } from '../explore/behind.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { t } from '../texts/texts.js';
import { dayOf } from './day-of.js';

/** Who is in a row: of one cohort (by its beginning), of all, of a value of the split, or of all values not listed. */
export type RowOf =
  | { readonly row: 'cohort' | 'value'; readonly is: string }
  | { readonly row: 'all' | 'other' };

/** A cell in the address: `cohort~2026-03-02T00:00:00.000Z~2`, `all~1`, `value~mobile~0`. */
export function cellKey(of: RowOf, after: number): string {
  return behindKey(of.row, ...('is' in of ? [of.is] : []), String(after));
}

function cellIn(key: string | null): { readonly of: RowOf; readonly after: number } | null {
  const parts = behindParts(key ?? '');
  const [row, is] = parts;
  const after = Number(parts.at(-1));
  if (!Number.isInteger(after) || after < 0) return null;
  if ((row === 'all' || row === 'other') && parts.length === 2) return { of: { row }, after };
  if (row === 'value' && is !== undefined && parts.length === 3) return { of: { row, is }, after };
  if (row === 'cohort' && is !== undefined && parts.length === 3 && !Number.isNaN(Date.parse(is)))
    return { of: { row, is: new Date(is).toISOString() }, after };
  return null;
}

type Asked = Omit<QuestionOf<'retention'>, 'interval' | 'intervals'> & {
  readonly interval: Interval;
  readonly intervals: number;
};

/** Who entered, or was back so many intervals later, as a cell counts them; null where the address names no cell. */
export function behindCohorts(key: string | null, question: Asked, zone: string): BehindFigure | null {
  const cell = cellIn(key);
  if (cell === null || cell.after >= question.intervals) return null;
  const { of, after } = cell;
  const { breakdown, ...whole } = question;
  const isGroup = of.row === 'value' || of.row === 'other';
  if (isGroup && breakdown === undefined) return null;
  const texts = t().retention.behind;
  const name = nameOf(of, question.interval, zone);
  return {
    title: after === 0 ? texts.began(name) : texts.back(name, question.interval, after),
    // Split, it costs passes more: it is where the split says whose.
    question: { ...(isGroup ? question : whole), list: { after, ...narrowed(of) } },
    said: t().explore.behind.byId,
  };
}

function narrowed(of: RowOf): Omit<NonNullable<QuestionOf<'retention'>['list']>, 'after'> {
  switch (of.row) {
    case 'cohort':
      return { cohort: of.is };
    case 'value':
      return { group: { value: of.is } };
    case 'other':
      return { group: 'other' };
    case 'all':
      return {};
  }
}

function nameOf(of: RowOf, interval: Asked['interval'], zone: string): string {
  switch (of.row) {
    case 'cohort':
      return dayOf(interval, zone).format(new Date(of.is));
    case 'value':
      return of.is || t().funnel.notKnown;
    case 'other':
      return t().retention.behind.others;
    case 'all':
      return t().retention.all;
  }
}
