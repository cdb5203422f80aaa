export type CsvCell = string | number | boolean | null;

/** A field that a spreadsheet would take for a formula is kept a text. */
const FORMULA = /^[=+\-@\t\r]/u;
/** A negative number is one, also where it is exact and so a text. */
const NUMBER = /^-?\d+(\.\d+)?$/u;

function field(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows below their heads as CSV (RFC 4180); what is null is empty. */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
