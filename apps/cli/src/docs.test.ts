import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test, vi } from 'vitest';
import { createProgram } from './program.js';
import { BIN, build } from './testing/built.js';
import { ORDERS, TestFolder } from './testing/files.js';

beforeAll(build);
// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const page = readFileSync(fileURLToPath(new URL('../../../docs/cli.md', import.meta.url)), 'utf8');
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, script = '']) => script);
const shell = promisify(execFile);

test('every example of the command line runs as it is written', async () => {
  using folder = new TestFolder();
  folder.write('orders.csv', ORDERS);
  const named = `set -euo pipefail\nthroughline() { "${process.execPath}" "${BIN}" "$@"; }\n`;
  expect(examples.length).toBeGreaterThan(3);
  // In the order of the page: a later example may use what an earlier one made.
  for (const script of examples) await shell('bash', ['-c', named + script], { cwd: folder.path });
  expect(readFileSync(folder.at('blueprint.html'), 'utf8')).toMatch(/^<!doctype html>/iu);
});

test('every option and exit code of the page is one that there is', () => {
  const told = new Set([...page.matchAll(/`(--[a-z-]+)/gu)].map(([, option = '']) => option));
  const terminal = { out: process.stdout, err: process.stderr, live: false };
  const context = { terminal, locale: 'en', signal: new AbortController().signal } as const;
  const program = createProgram(context, () => undefined);
  const help = [...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
    .map((command) => command.helpInformation())
    .join('');
  const known = new Set([...help.matchAll(/(--[a-z-]+)/gu)].map(([, option = '']) => option));
  expect([...told].filter((option) => !known.has(option))).toEqual([]);
  expect([...known].filter((option) => !page.includes(option))).toEqual([]);
});
