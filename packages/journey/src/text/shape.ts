import type { TextAnswer } from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import type { TextRow } from './texts.sql.js';

type Sentiment = TextAnswer['listed'][number]['sentiment'];

/** A text as it was read. */
export interface Reading {
  readonly row: TextRow;
  readonly stars: number | null;
  readonly sentiment: Sentiment;
  readonly score: number;
}

interface Topic {
  readonly group: string;
  readonly terms: TextAnswer['groups'][number]['terms'];
}

/** Texts by what they are compared by, those with the most first. */
export function groupsOf(read: readonly Reading[], topics: readonly Topic[]): TextAnswer['groups'] {
  const groups = [...groupBy(read, ({ row }) => row.grp)].map(([value, texts]) => {
    const share = (wanted: Sentiment) =>
      texts.filter(({ sentiment }) => sentiment === wanted).length / texts.length;
    const rated = texts.flatMap(({ stars }) => stars ?? []);
    return {
      value: value === '' ? null : value,
      texts: texts.length,
      negative: share('negative'),
      neutral: share('neutral'),
      positive: share('positive'),
      stars: rated.length === 0 ? null : rated.reduce((sum, stars) => sum + stars, 0) / rated.length,
      terms: topics.find(({ group }) => group === value)?.terms ?? [],
    };
  });
  return groups.sort((a, b) => b.texts - a.texts || byName(a.value ?? '', b.value ?? ''));
}

/** The worst first, and of equals the newest. */
export function listedOf(read: readonly Reading[], limit: number): TextAnswer['listed'] {
  return [...read]
    .sort((a, b) => a.score - b.score || b.row.time - a.row.time || byName(a.row.object, b.row.object))
    .slice(0, limit)
    .map(({ row, ...reading }) => ({
      object: row.object,
      time: new Date(row.time).toISOString(),
      group: row.grp === '' ? null : row.grp,
      text: row.text,
      ...reading,
    }));
}
