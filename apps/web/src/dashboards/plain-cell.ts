import { type Cell, figureLabel, isShare, unitOf, valueText } from '@throughline/model';
import { formatCount, formatDecimal, formatDuration, formatMoney, formatShare } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';

/** Of a long way its beginning tells enough. */
const STEPS_TOLD = 6;
/** Exact amounts are decimal strings, those of some currencies without decimals. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;
const SECONDS = /(?:^|\.)seconds(?:\.|$)/u;
const MONEY =
  /(?:^|\.)(?:amount|revenue|spend|spent|worth)(?:\.(?:estimate|high|low|mean|total|value))?$|(?:^|\.)cost\.(?:mean|total)$/u;

/** What a column of an answer is called: `seconds.p50` is “Duration · median”, since it is told as people say durations. */
export function headingOf(column: string): string {
  const label = figureLabel(null, column.replace('seconds', 'duration'), say().locale);
  // No line of a narrow heading begins with what parts its words.
  return label.replaceAll(' · ', '\u00a0· ');
}

/** A cell as people read it: shares in hundredths, durations and money with their units, activities by their names. */
export function cellText(column: string, cell: Cell, currency: string | null): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? t().dashboards.yes : t().dashboards.no;
  if (typeof cell === 'string') return wordsText(column, cell, currency);
  if (isShare(column)) return formatShare(cell);
  if (SECONDS.test(column)) return formatDuration(cell);
  if (currency !== null && MONEY.test(column)) return formatMoney(cell, currency);
  return Number.isInteger(cell) ? formatCount(cell) : formatDecimal(cell, { maximumSignificantDigits: 4 });
}

/** Whether texts of a column are sums: a version of a browser looks like one too. */
const isExactSum = (column: string): boolean => MONEY.test(column) || unitOf(column) === 'money';

/** A word of ours, such as the kind of a deviation; else an activity or a type by its name. */
function ownOrCalled(column: string, words: string): string {
  const own = valueText(column, words, say().locale);
  return own === words ? called(words) : own;
}

function wordsText(column: string, words: string, currency: string | null): string {
  if (currency !== null && isExactSum(column) && DECIMAL.test(words))
    return formatMoney(Number(words), currency);
  if (!column.endsWith('activities')) return ownOrCalled(column, words);
  const steps = words.split('; ').map(called);
  const told = steps.slice(0, STEPS_TOLD).join(' → ');
  return steps.length > STEPS_TOLD ? `${told} … ${t().dashboards.more(steps.length - STEPS_TOLD)}` : told;
}
