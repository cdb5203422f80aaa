/** What the values of a column look like. */
export interface ColumnLook {
  /** Share of the filled cells that read as a time. */
  readonly times: number;
  /** Share of the filled cells that read as a number. */
  readonly numbers: number;
  /** Share of the cells that are filled. */
  readonly filled: number;
  /** Different values, as a share of the filled cells. */
  readonly distinct: number;
  /** Cells that list several values. */
  readonly lists: number;
  readonly format: 'auto' | 'day-first' | 'month-first' | 'excel';
  /** Days and months cannot be told apart by the values seen. */
  readonly ambiguous: boolean;
  /** Times that name an offset or Z. */
  readonly offset: boolean;
}

const ISO = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T]\d{1,2}:\d{2}.*)?$/u;
const LOCAL = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})([ T,]+\d{1,2}:\d{2}.*)?$/u;
const WORDED = /^[\p{L}.]{3,9},? \d{1,2},? \d{4}|^\d{1,2}[ -][\p{L}.]{3,9}[ -]\d{4}/u;
const EPOCH = /^1\d{9}(\d{3}|\d{6})?$/u;
const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[-+]?\d+)?$/iu;

/** Looks at the values of a column. */
export function lookAt(values: readonly string[]): ColumnLook {
  const filled = values.filter((value) => value !== '');
  const share = (test: (value: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const local = filled.flatMap((value) => {
    const parts = LOCAL.exec(value);
    return parts === null ? [] : [{ first: Number(parts[1]), second: Number(parts[3]), sign: parts[2] }];
  });
  const dayFirst = local.some(({ first, sign }) => first > 12 || sign === '.');
  const monthFirst = local.some(({ second }) => second > 12);
  return {
    times: share(isTime),
    numbers: share((value) => NUMBER.test(value)),
    filled: values.length === 0 ? 0 : filled.length / values.length,
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    lists: share((value) => value.startsWith('[') && value.endsWith(']')),
    format: local.length === 0 ? 'auto' : monthFirst && !dayFirst ? 'month-first' : 'day-first',
    ambiguous: local.length > 0 && !dayFirst && !monthFirst,
    offset: filled.some((value) => /(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/u.test(value) && /\d:\d{2}/u.test(value)),
  };
}

function isTime(value: string): boolean {
  return ISO.test(value) || LOCAL.test(value) || WORDED.test(value) || EPOCH.test(value);
}
