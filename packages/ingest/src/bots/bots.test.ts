import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@throughline/stores';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../files/import/import.js';
import { isBotAgent } from './user-agents.js';

const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91 Safari/537.36';

const CSV = `at;what;who;visit;agent
2026-03-01T10:00:00Z;Product Viewed;c1;s1;${CHROME}
2026-03-01T10:00:01Z;Product Viewed;c2;s2;${GOOGLE}
2026-03-01T10:00:02Z;Product Viewed;c1;s3;${GOOGLE.replaceAll(';', ',')}
2026-03-01T10:00:03Z;Product Viewed;c3;s4;
`
  .replaceAll('(compatible; Googlebot/2.1; ', '(compatible, Googlebot/2.1, ')
  .replaceAll('10.0; Win64; x64', '10.0, Win64, x64');

const mapping = {
  tables: {
    visits: {
      events: [
        {
          activity: '$what',
          time: '$at',
          text: { user_agent: '$agent' },
          objects: [
            { type: 'customer', id: '$who' },
            { type: 'session', id: '$visit' },
            { type: 'page', id: 'p' },
          ],
        },
      ],
    },
  },
};

test('visitors whose events tell the user agent of a bot are known as bots after an import', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bots-'));
  const store = await openEmbedded();
  try {
    const path = join(folder, 'visits.csv');
    writeFileSync(path, CSV);
    await importFiles(store, {
      shop: 'shop',
      inputs: [path],
      mapping,
      rejectsPath: join(folder, 'rejects.jsonl'),
    });
    const sql = `SELECT concat(object_type, ' ', object_id) AS name FROM objects FINAL WHERE text['bot'] = 'true' ORDER BY name`;
    const bots = await store.query<{ name: string }>({ sql });
    expect(bots.map(({ name }) => name)).toEqual(['customer c1', 'customer c2', 'session s2', 'session s3']);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

const FOLDER = new URL('../../../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('sessionisation.json', FOLDER));
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: { readonly user_agents?: readonly string[] };
  readonly expected: Readonly<Record<string, unknown>>;
}

describe.skipIf(!present)('user agents (skipped where the reference folder is not there)', () => {
  const cases = present ? (read('sessionisation.json') as { cases: Case[] }).cases : [];
  const bots = cases.filter(({ group }) => group === 'bots');
  const named = (name: string) => bots.find((each) => each.name === name);

  test('a phone is no bot, nor is who says nothing', () => {
    const { input, expected } = named('bot_examples_and_gotchas') ?? {};
    expect(input?.user_agents?.map(isBotAgent)).toEqual(expected?.['is_bot']);
  });

  test('all of the open list are told apart', () => {
    const agents = present ? (read('bots_user_agents.json') as { ua: string; is_bot: boolean }[]) : [];
    const of = (isBot: boolean) => agents.filter(({ is_bot }) => is_bot === isBot).map(({ ua }) => ua);
    const recall = of(true).filter(isBotAgent).length / of(true).length;
    const mistaken = of(false).filter(isBotAgent).length / of(false).length;
    const { expected } = named('bot_user_agents_open') ?? {};
    expect([agents.length, recall, mistaken]).toEqual([
      expected?.['n'],
      expected?.['peer_recall'],
      expected?.['peer_false_positive_rate'],
    ]);
  });

  test('both cases of bots are run', () => expect(bots).toHaveLength(2));
});
