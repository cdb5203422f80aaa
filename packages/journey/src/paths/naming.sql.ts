import type { CleaningRule } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { Binder } from '../sql/binder.js';

/** How nodes are named from what events tell. */
export interface NamingRules {
  readonly cleaning: readonly CleaningRule[];
  readonly wildcards: readonly string[];
}

/**
 * The name of a node from a raw one: the cleaning rules one after the other, then the first wildcard that it holds.
 * @param raw an SQL expression.
 */
export function cleanName(raw: string, { cleaning, wildcards }: NamingRules, binder: Binder): string {
  const clean = cleaning.reduce(
    (name, { regex, alias }) => `replaceRegexpAll(${name}, ${binder.text(regex)}, ${binder.text(alias)})`,
    raw,
  );
  if (wildcards.length === 0) return clean;
  const cases = wildcards.map((each) => `clean LIKE ${binder.text(likeOf(each))}, ${binder.text(each)}`);
  return `arrayMap(clean -> multiIf(${cases.join(', ')}, clean), [${clean}])[1]`;
}

/** Holds the pattern anywhere; only its stars are special. */
function likeOf(wildcard: string): string {
  return `%${wildcard.replaceAll(/[\\%_]/gu, '\\$&').replaceAll('*', '%')}%`;
}

/** What a list of raw names becomes, one for one. */
export function cleanNames(names: readonly string[], rules: NamingRules): Statement {
  const binder = new Binder();
  const named = cleanName('raw', rules, binder);
  return binder.statement(`SELECT arrayMap(raw -> ${named}, ${binder.texts(names)}) AS named`);
}

/** Fails where the engine cannot read the regular expression. */
export function tryRegex(regex: string): Statement {
  return { sql: "SELECT match('', {regex:String}) AS matches", params: { regex } };
}
