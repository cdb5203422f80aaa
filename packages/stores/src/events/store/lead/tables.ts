import type { Engine } from '../../engine.js';
import { stageName } from '../../schema/staging.js';
import { CUSTOMER } from '../identities.sql.js';

/** Objects that are somebody's by what is told of themselves. */
export const ROOTS = ['order', 'checkout'] as const;
/** Objects that are somebody's by themselves too, or else by the order that they belong to. */
export const BRANCHES = ['payment', 'parcel', 'return', 'ticket'] as const;
export const OWNED = [...ROOTS, ...BRANCHES] as const;

/** Types as a list of literals, to stand after IN. */
export function listed(types: readonly string[]): string {
  return `(${types.map((type) => `'${type}'`).join(', ')})`;
}

/** What an event says of whose it is: it is loose where it names no customer. */
export const LOOSE = `NOT has(object_types, '${CUSTOMER}')`;
export const NAMES_OWNED = `hasAny(object_types, [${OWNED.map((type) => `'${type}'`).join(', ')}])`;

/** Scratch tables in which it is worked out which events lead to whom; they go with the unit's staging tables. */
export interface LeadTables {
  /** Objects that were looked at: `type`, `id`, `round`. */
  readonly objects: string;
  /** Their events: `id`, `time`, `round`, `objects` (owned ones and customers alone). */
  readonly near: string;
  /** What relations tell of them: `here`, which was looked at, and `there`, each with its type and id. */
  readonly ties: string;
  /** Whose each id of a customer is: `raw`, `customer`. */
  readonly who: string;
  /** Which loose event leads to whom: `id`, `time`, `customer`. */
  readonly led: string;
  /** Rows of the shop that led an event to somebody, and do no longer: `customer`, `id`. */
  readonly wrong: string;
}

export function leadTables(importId: number): LeadTables {
  const name = (table: string) => stageName(importId, `lead_${table}`);
  return {
    objects: name('objects'),
    near: name('near'),
    ties: name('ties'),
    who: name('who'),
    led: name('led'),
    wrong: name('wrong'),
  };
}

const PAIR = 'Tuple(type String, id String)';
const COLUMNS: Readonly<Record<keyof LeadTables, string>> = {
  objects: 'type String, id String, round UInt8',
  near: `id UInt128, time DateTime64(3, 'UTC'), round UInt8, objects Array(${PAIR})`,
  ties: `here ${PAIR}, there ${PAIR}`,
  who: 'raw String, customer String',
  led: "id UInt128, time DateTime64(3, 'UTC'), customer String",
  wrong: 'customer String, id UInt128',
};

/** Where the tables are made. */
export interface LeadPlace {
  readonly engine: Engine;
  readonly importId: number;
  /** Whether they hold little, and are kept in memory: a live commit then takes half as long to lead (measured). */
  readonly light: boolean;
}

/** Makes some of the tables, empty. Of these, wrong rows alone are read after the point of no return: they are on disk. */
export async function makeTables(
  { engine, importId, light }: LeadPlace,
  which: readonly (keyof LeadTables)[],
): Promise<void> {
  const tables = leadTables(importId);
  for (const each of which) {
    const kind = light && each !== 'wrong' ? 'Memory' : 'MergeTree ORDER BY tuple()';
    const sql = `CREATE TABLE ${tables[each]} (${COLUMNS[each]}) ENGINE = ${kind}`;
    await engine.run({ sql }, { lane: 'write' });
  }
}
