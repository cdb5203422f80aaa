import type { EventProperty, PathsQuestion } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { Inquiry } from '../answer/inquiry.js';
import { byName } from '../answer/order.js';
import { requireProperty } from '../shop/properties.js';
import { cleanNames, tryRegex, type NamingRules } from './naming.sql.js';

/**
 * What the nodes of paths are. Activities stay numbers, which are quick to compare: `nodeOf`, at index id - 1, is the
 * node of each activity, 0 where it is left out; null where each is its own. Properties are text.
 */
export type PathNodes =
  | {
      readonly of: 'activity';
      readonly nodeOf: readonly number[] | null;
      readonly names: ReadonlyMap<number, string>;
    }
  | {
      readonly of: 'property';
      readonly property: EventProperty;
      readonly rules: NamingRules;
      readonly exclude: readonly string[];
    };

/** @throws QuestionError where the property is not there, or a rule is no regular expression. */
export async function nodesOf(inquiry: Inquiry<PathsQuestion>): Promise<PathNodes> {
  const { question, store, facts } = inquiry;
  const { node, cleaning = [], wildcards = [], exclude = [] } = question;
  const rules = { cleaning, wildcards };
  await requireRegexes(inquiry);
  if (node === 'activity') return activityNodes(inquiry, rules);
  await requireProperty(store, facts, { path: node, field: 'node' });
  return { of: 'property', property: node, rules, exclude };
}

async function activityNodes(
  { question, facts, reader }: Inquiry<PathsQuestion>,
  rules: NamingRules,
): Promise<PathNodes> {
  const { exclude = [], limit } = question;
  const plain = rules.cleaning.length + rules.wildcards.length + exclude.length === 0;
  if (plain && facts.activities.length <= limit) return { of: 'activity', nodeOf: null, names: facts.nameOf };
  const raw = facts.activities.map(({ name }) => name);
  const { named } = await reader.row<{ named: string[] }>(cleanNames(raw, rules));
  const sorted = [...new Set(named)].filter((name) => name !== '' && !exclude.includes(name)).sort(byName);
  const nodeOf = Array.from({ length: Math.max(0, ...facts.activities.map(({ id }) => id)) }, () => 0);
  facts.activities.forEach(({ id }, at) => (nodeOf[id - 1] = sorted.indexOf(named[at] ?? '') + 1));
  return { of: 'activity', nodeOf, names: new Map(sorted.map((name, at) => [at + 1, name])) };
}

async function requireRegexes({ question, store }: Inquiry<PathsQuestion>): Promise<void> {
  for (const [at, { regex }] of (question.cleaning ?? []).entries())
    await store.query(tryRegex(regex)).catch(() => {
      throw QuestionError.because(`cleaning[${at}].regex`, ({ noRegex }) => noRegex(regex));
    });
}
