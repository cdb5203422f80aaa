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
        input_format_csv_skip_first_lines: headerLines(file),
        input_format_csv_allow_variable_number_of_columns: 1,
        // An empty field stays apart from one that is not there.
        input_format_csv_empty_as_default: 0,
        ...(file.delimiter === '\t' ? { input_format_csv_allow_whitespace_or_tab_as_delimiter: 1 } : {}),
      };
    case 'tsv':
      return {
        input_format_tsv_skip_first_lines: headerLines(file),
        input_format_tsv_allow_variable_number_of_columns: 1,
      };
    case 'jsonl':
    case 'parquet':
      return {};
  }
}

/** Reads a file where it lies; the settings stand in a subquery, so two files of one query may differ. */
export function fileTable(file: SourceFile): string {
  const structure = file.columns.length === 0 ? 'auto' : structureOf(file);
  return `(SELECT *, _row_number FROM ${fileFunction(file, formatOf(file), structure)}${settingsClause(fileSettings(file))})`;
}

/**
 * A select that counts (as `rows`) at least as many rows as a file has. Lines are found ten times as fast as the
 * fields of a CSV, and there is a line or more to a row of one; JSON may stand twice on a line.
 */
export function mostRows(file: SourceFile): string {
  if (file.format !== 'csv') return `SELECT count() AS rows FROM ${fileTable(file)}`;
  const lines = fileFunction(file, 'LineAsString', 'line String');
  return `SELECT greatest(count(), ${headerLines(file)}) - ${headerLines(file)} AS rows FROM ${lines}`;
}

function fileFunction(file: SourceFile, format: string, structure: string): string {
  const parts = [file.path, format, structure, ...(file.compression === 'gzip' ? ['gzip'] : [])];
  return `file(${parts.map(literal).join(', ')})`;
}

function headerLines(file: SourceFile): number {
  return file.headerLines ?? 1;
}
