import { ask } from '@throughline/journey';
import type { Answer } from '@throughline/model';
import { openRemote, type EventStore, type Statement } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChdbFront, type ChdbFront } from '../../packages/stores/src/testing/chdb-front.js';
import { TEST_CLUSTERS } from '../../packages/stores/src/testing/clusters.js';
import { onTwins, pulledRows } from './cluster.js';
import { fillWithDemo } from './demo-shop.js';
import { EXAMPLES } from './examples.js';

/*
 * Every example of docs/questions.md, asked of one machine and of a cluster of two shards. Each statement is also planned
 * for a cluster of which one shard is out of reach: whatever that shard sends must be merged, not worked on.
 */

let front: ChdbFront;
let store: EventStore;
let twins: EventStore;
let pulling: string[] = [];

beforeAll(async () => {
  front = await openChdbFront(TEST_CLUSTERS);
  store = await openRemote({ url: front.url });
  await fillWithDemo(store, 20_000, 7);
  twins = onTwins(store, async (statement) => void pulling.push(...(await pulledBy(statement))));
});
afterAll(async () => {
  await store.close();
  await front.close();
});

async function pulledBy(statement: Statement): Promise<string[]> {
  if (!statement.sql.includes("cluster('twins'")) return [];
  // The set of a GLOBAL IN is fetched while the statement is planned, which a shard out of reach does not survive. That it is
  // fetched once and sent to all is what GLOBAL is for; the answers are still held against those of one machine.
  if (statement.sql.includes('GLOBAL IN')) return [];
  const sql = `EXPLAIN ${statement.sql.replaceAll("cluster('twins'", "cluster('distant'")}`;
  const plan = await store.query<{ explain: string }>({ ...statement, sql });
  const text = plan.map(({ explain }) => explain);
  expect(text.join('\n')).toContain('ReadFromRemote');
  return pulledRows(text).map((each) => `${each}: ${statement.sql.trim().slice(0, 300)}`);
}

/** An answer, and the one that it is compared with, without what says how they were come by. */
function figures({ meta, compared, ...answer }: Answer): unknown {
  const other = compared === undefined ? {} : { compared: figures(compared) };
  return { ...answer, ...other, journeys: meta.journeys, leftOut: meta.leftOut };
}

describe('a cluster of two shards', () => {
  test.each(EXAMPLES)('answers as one machine does: $text', async ({ question }) => {
    pulling = [];
    const here = await ask(store, 'demo', question);
    const there = await ask(twins, 'demo', question);
    expect(figures(there)).toEqual(figures(here));
    expect(pulling).toEqual([]);
  });
});

describe('the check itself', () => {
  test('tells a question that aggregates what it pulled', () => {
    const pulls = [
      'Aggregating',
      '│  Keys: b',
      '└──ArrayJoin (ARRAY JOIN)',
      '   └──Union',
      '      ├──ReadFromMergeTree (t)',
      '      └──ReadFromRemote (Read from remote replica)',
    ];
    expect(pulledRows(pulls)).toEqual(['ArrayJoin over ReadFromRemote']);
    const merges = [
      'MergingAggregated',
      '│  Keys: b',
      '└──Union',
      '   ├──Aggregating',
      '   │  └──ReadFromMergeTree (t)',
      '   └──ReadFromRemote (Read from remote replica)',
    ];
    expect(pulledRows(merges)).toEqual([]);
  });
});
