import { formatCount } from '../texts/format.js';
import type { GuessedTable } from '@throughline/server/routes';
import { t } from '../texts/texts.js';
import { ColumnRow } from './ColumnRow.js';
import type { TableRule } from './mapping.js';
import { roleOf, ruleOfColumn, withRole } from './roles.js';

interface TableMatcherProps {
  readonly table: GuessedTable;
  /** What the mapping makes of this file, by name; at least one. */
  readonly rules: readonly (readonly [string, TableRule])[];
  readonly onRule: (name: string, rule: TableRule) => void;
}

const NO_RULE: readonly [string, TableRule] = ['', {}];

/** One file: a row for each of its columns, with what it holds and what it is taken for. */
export function TableMatcher({ table, rules, onRule }: TableMatcherProps) {
  const events = rules.reduce((sum, [, rule]) => sum + (rule.events?.length ?? 0), 0);
  const grouped = rules.some(([, rule]) => rule.group !== undefined);
  return (
    <section className="table-matcher" aria-label={table.name}>
      <div className="table-matcher-head">
        <h2>{table.name}</h2>
        <span className="figures">
          {table.rows === undefined ? '' : `${t().matcher.rows(formatCount(table.rows))} · `}
          {t().matcher.columns(table.columns.length)}
          {events > 1 ? ` · ${t().matcher.upTo(events)}` : ''}
          {grouped ? ` · ${t().matcher.grouped}` : ''}
        </span>
      </div>
      <table className="columns">
        <thead>
          <tr>
            <th scope="col">{t().matcher.column}</th>
            <th scope="col">{t().matcher.holds}</th>
            <th scope="col">{t().matcher.isHead}</th>
            <th scope="col">
              <span className="unseen">{t().matcher.detail}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => {
            const [name, rule] = ruleOfColumn(rules, column.name) ?? NO_RULE;
            return (
              <ColumnRow
                key={column.name}
                column={column}
                role={roleOf(rule, column.name)}
                onRole={(role) => onRule(name, withRole(rule, column.name, role))}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
