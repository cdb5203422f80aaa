import { tablesOf } from '@throughline/model';
import { cellText, headingOf } from './plain-cell.js';

const SHOWN = { rows: 20, columns: 6 };

/** The first list of an answer, or its figures: for kinds that have no drawing. */
export function PlainTable({ answer }: { readonly answer: object }) {
  const [table] = tablesOf(answer);
  if (table === undefined) return null;
  const { name, columns, rows } = table;
  const currency = 'currency' in answer && typeof answer.currency === 'string' ? answer.currency : null;
  return (
    <div className="split-scroll" tabIndex={0} role="group" aria-label={headingOf(name)}>
      <table className="split figures plain">
        <thead>
          <tr>
            {columns.slice(0, SHOWN.columns).map((column) => (
              <th key={column} scope="col">
                {headingOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN.rows).map((row, at) => (
            <tr key={`${at} ${String(row[0])}`}>
              {columns.slice(0, SHOWN.columns).map((column, index) => (
                <td key={column} className={typeof row[index] === 'string' ? 'plain-words' : undefined}>
                  {cellText(column, row[index] ?? null, currency)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
