import type { EventRule, Mapping, TableRule } from './mapping.js';

/** What keeps a mapping from being imported, each with the table it is in. */
export interface Problem {
  readonly table: string;
  readonly problem: string;
}

export function problemsOf(mapping: Mapping): readonly Problem[] {
  const tables = Object.entries(mapping.tables);
  const found = tables.flatMap(([table, rule]) => tableProblems(rule).map((problem) => ({ table, problem })));
  if (tables.some(([, rule]) => (rule.events ?? []).length > 0)) return found;
  return [
    ...found,
    { table: '', problem: 'No table gives events: choose a time and what happened in one of them.' },
  ];
}

function tableProblems(rule: TableRule): readonly string[] {
  const events = rule.events ?? [];
  const lacking = (what: (event: EventRule) => boolean): boolean => events.some(what);
  return [
    lacking(({ time }) => time === '') ? 'Choose the column that says when it happened.' : '',
    lacking(({ activity }) => activity === '')
      ? 'Choose the column that says what happened, or name the event.'
      : '',
    lacking(({ objects }) => (objects ?? []).length === 0) && rule.group === undefined
      ? 'Choose the column that says whose event it is: an order, a customer, a session …'
      : '',
  ].filter((problem) => problem !== '');
}
