import type { Declared } from '../read/log.js';
import type { Kind } from '../values/kinds.js';

/** Attributes and what they are, for each activity or type of object; '' for any. */
export type KindTable = Record<string, Record<string, Kind>>;

/** What the attributes of a log are, as far as the store's texts and numbers do not tell. */
export interface LogKinds {
  readonly event: KindTable;
  readonly object: KindTable;
}

export function noKinds(): LogKinds {
  return { event: Object.create(null) as KindTable, object: Object.create(null) as KindTable };
}

/** Makes the row of a type, whether or not it has attributes. */
export function declareType(kinds: LogKinds, of: Declared['of'], type: string): Record<string, Kind> {
  return (kinds[of][type] ??= Object.create(null) as Record<string, Kind>);
}

/** An attribute that is told to be two things is text. */
export function declare(kinds: LogKinds, { of, type, name, kind }: Declared): void {
  const row = declareType(kinds, of, type);
  row[name] = row[name] === undefined || row[name] === kind ? kind : 'string';
}
