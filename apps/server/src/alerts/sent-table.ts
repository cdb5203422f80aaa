import {
  type Answer,
  calledIn,
  type Cell,
  writingAt,
  figureLabel,
  figuresIn,
  figureText,
  type Locale,
  regionOf,
  type SentMessage,
  tablesOf,
  unitOf,
  valueText,
} from '@throughline/model';
import { csvOf } from '../exports/csv.js';
import { alertWords } from './words/words.js';

/** What a message shows of a list; the files hold all of it. */
const SHOWN = { rows: 20, columns: 6 };

/** A list of an answer in words, and how much of it is not shown. */
export interface SentTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is said of rows that are not shown; empty where all are. */
  readonly cut: string;
}

/** Who reads a table. */
export interface TableReader {
  readonly locale: Locale;
  /** By whose clocks instants are written: the shop's. */
  readonly zone: string;
}

/** The first list of an answer as people of a locale read it. */
export function tableOf(answer: Answer, reader: TableReader): SentTable {
  const { locale } = reader;
  const [table] = tablesOf(answer);
  if (table === undefined) return { heads: [], rows: [], cut: '' };
  const columns = table.columns.slice(0, SHOWN.columns);
  const left = table.rows.length - SHOWN.rows;
  const cellAt = (row: number, column: string, cell: Cell): string => {
    const path = `${table.name}.${row}.${column}`;
    return cellText({ path, cell, writing: writingAt(answer, path, locale) }, reader);
  };
  return {
    // A duration is written with its unit: its head does not say seconds.
    heads: columns.map((column) => figureLabel(null, column.replace('seconds', 'duration'), locale)),
    rows: table.rows
      .slice(0, SHOWN.rows)
      .map((row, at) => columns.map((column, place) => cellAt(at, column, row[place] ?? null))),
    cut: left > 0 ? alertWords(locale).moreRows(figuresIn(locale).whole(left)) : '',
  };
}

interface TableCell {
  readonly path: string;
  readonly cell: Cell;
  readonly writing: Parameters<typeof figureText>[2];
}

function cellText({ path, cell, writing }: TableCell, { locale, zone }: TableReader): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return alertWords(locale)[cell ? 'yes' : 'no'];
  if (typeof cell === 'number') return figureText(path, cell, writing);
  if (DECIMAL.test(cell) && unitOf(path) === 'money') return figureText(path, Number(cell), writing);
  if (INSTANT.test(cell)) return instantText(cell, { locale, zone });
  if (DAY.test(cell)) return figuresIn(locale).day(cell);
  if (path.endsWith('.activities'))
    return cell
      .split('; ')
      .map((activity) => calledIn(locale, activity))
      .join(' → ');
  return valueText(path, cell, locale);
}

/** Exact amounts are decimal strings, those of some currencies without decimals. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function instantText(instant: string, { locale, zone }: TableReader): string {
  return new Date(instant).toLocaleString(regionOf(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
}

/** Row by row, as Slack and mails without pictures show it. */
export function textOfTable({ heads, rows, cut }: SentTable): string {
  const lines = [heads, ...rows].map((row) => row.join(' | '));
  return (cut === '' ? lines : [...lines, cut]).join('\n');
}

/** Every list as a file of its own. */
export function filesOf(answer: Answer): NonNullable<SentMessage['files']> {
  return tablesOf(answer).map(({ name, columns, rows }) => ({
    name: `${name}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csvOf(columns, rows),
  }));
}

const CELL = 'padding:4px 14px 4px 0;text-align:left;border-bottom:1px solid #ddd';

/** The same as a mail shows it, its styles within: mails have no others. */
export function htmlOf(text: string, { heads, rows, cut }: SentTable, locale: Locale): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag} style="${CELL}">${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const said = text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
  const body = rows.map((cells) => row(cells, 'td')).join('');
  return `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;font-size:14px">${said}<table style="border-collapse:collapse"><thead>${row(heads, 'th')}</thead><tbody>${body}</tbody></table><p>${escaped(cut)}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
