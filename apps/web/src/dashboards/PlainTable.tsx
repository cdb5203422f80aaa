import { formatDecimal } from '../texts/format.js';
import { type Cell, tablesOf } from '@throughline/model';

const SHOWN = { rows: 20, columns: 6 };

/** The first list of an answer, or its figures, as they are named in the API: for kinds that have no drawing. */
export function PlainTable({ answer }: { readonly answer: object }) {
  const [table] = tablesOf(answer);
  if (table === undefined) return null;
  const { name, columns, rows } = table;
  return (
    <div className="split-scroll" tabIndex={0} role="group" aria-label={name}>
      <table className="split figures">
        <thead>
          <tr>
            {columns.slice(0, SHOWN.columns).map((column) => (
              <th key={column} scope="col">
                {nameWords(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN.rows).map((row, at) => (
            <tr key={`${at} ${String(row[0])}`}>
              {columns.slice(0, SHOWN.columns).map((column, index) => (
                <td key={column} className={typeof row[index] === 'string' ? 'plain-words' : undefined}>
                  {cellWords(row[index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `cumulativeShare` and `steps.p50` as words. */
function nameWords(column: string): string {
  return column
    .replaceAll('.', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
}

function cellWords(cell: Cell): string {
  if (typeof cell !== 'number') return cell === null ? '–' : String(cell);
  return formatDecimal(cell, { maximumSignificantDigits: 6 });
}
