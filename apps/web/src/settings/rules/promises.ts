import type { ShopPromise } from '@throughline/model';
import { listOf, type Part, type Row, textOf, told, withIds } from './part.js';

/** What the shop promises of each journey of a type. */
export const promises: Part = {
  rowsOf: ({ promises: all }) => all.map(rowOf),
  settingsWith: (settings, rows) => ({
    ...settings,
    promises: withIds(rows, ({ name, to }) => name || to || '').map(promiseOf),
  }),
};

function rowOf({ id, name, object, from, to, within, working, by }: ShopPromise): Row {
  return {
    id,
    name: name ?? '',
    object,
    from: textOf(from),
    to: textOf(to),
    within: within ?? '',
    by: by ?? '',
    working: working ? 'yes' : '',
  };
}

function promiseOf(row: Row): ShopPromise {
  const from = listOf(row['from']);
  return {
    id: row['id'] ?? '',
    ...told('name', row['name']),
    object: (row['object'] ?? '').trim(),
    ...(from.length === 0 ? {} : { from }),
    to: listOf(row['to']),
    ...told('within', row['within']),
    ...told('by', row['by']),
    working: row['working'] === 'yes',
  };
}
