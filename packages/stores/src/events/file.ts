import type { SourceFile } from './port.js';
import { identifier, literal, settingsClause } from './sql.js';

const FORMATS: Readonly<Record<SourceFile['format'], string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  jsonl: 'JSONEachRow',
  parquet: 'Parquet',
};

/** The engine's name for a file's format. Headers are skipped: columns are told, not looked for. */
export function formatOf(file: SourceFile): string {
  return FORMATS[file.format];
}

/** The columns of a file as the engine wants them told. */
export function structureOf(file: SourceFile): string {
  return file.columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ');
}

/** Settings that belong to one file alone. */
export function fileSettings(file: SourceFile): Record<string, string | number> {
  switch (file.format) {
    case 'csv':
      return {
        format_csv_delimiter: file.delimiter ?? ',',
        input_format_csv_skip_first_lines: file.headerLines ?? 1,
        input_format_csv_allow_variable_number_of_columns: 1,
        // An empty field stays apart from one that is not there.
        input_format_csv_empty_as_default: 0,
        ...(file.delimiter === '\t' ? { input_format_csv_allow_whitespace_or_tab_as_delimiter: 1 } : {}),
      };
    case 'tsv':
      return {
        input_format_tsv_skip_first_lines: file.headerLines ?? 1,
        input_format_tsv_allow_variable_number_of_columns: 1,
      };
    case 'jsonl':
    case 'parquet':
      return {};
  }
}

/** Reads a file where it lies; the settings stand in a subquery, so two files of one query may differ. */
export function fileTable(file: SourceFile): string {
  const parts = [literal(file.path), literal(formatOf(file))];
  parts.push(file.columns.length === 0 ? literal('auto') : literal(structureOf(file)));
  if (file.compression === 'gzip') parts.push(literal('gzip'));
  return `(SELECT *, _row_number FROM file(${parts.join(', ')})${settingsClause(fileSettings(file))})`;
}
