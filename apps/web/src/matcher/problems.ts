import { t } from '../texts/texts.js';
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
  return [...found, { table: '', problem: t().matcher.problems.noEvents }];
}

function tableProblems(rule: TableRule): readonly string[] {
  const events = rule.events ?? [];
  const lacking = (what: (event: EventRule) => boolean): boolean => events.some(what);
  return [
    lacking(({ time }) => time === '') ? t().matcher.problems.noTime : '',
    lacking(({ activity }) => activity === '') ? t().matcher.problems.noActivity : '',
    lacking(({ objects }) => (objects ?? []).length === 0) && rule.group === undefined
      ? t().matcher.problems.noObject
      : '',
  ].filter((problem) => problem !== '');
}
