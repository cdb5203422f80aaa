import { type Answer, type AnswerTable, tablesOf } from '@throughline/model';
import { csvOf } from '../exports/csv.js';
import { Failure } from '../failure.js';

/** A list of an answer as CSV: the one named, else its first. @throws Failure 400 that names those that there are. */
export function tableCsv(answer: Answer, name: string | undefined): string {
  const tables = tablesOf(answer);
  const table = name === undefined ? tables[0] : tables.find((each) => each.name === name);
  if (table === undefined) throw noSuchTable(name ?? '', tables);
  return csvOf(table.columns, table.rows);
}

function noSuchTable(name: string, tables: readonly AnswerTable[]): Failure {
  return new Failure({
    status: 400,
    message: `table: the answer has no list “${name}”.`,
    field: 'query.table',
    hint: `It has: ${tables.map((each) => each.name).join(', ')}.`,
  });
}
