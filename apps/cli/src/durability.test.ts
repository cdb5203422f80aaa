import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { MapAnswer } from '@throughline/model';
import { beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, throughline } from './testing/built.js';
import { eventLines, TestFolder } from './testing/files.js';

beforeAll(build);
// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

/** Enough that an import outlives the start of a second process by far. */
const ORDERS = 150_000;

/** Resolves as soon as something is in the folder: words about progress may never come from a fast import. */
async function holdsSomething(folder: string, what = ''): Promise<void> {
  const found = () => existsSync(folder) && readdirSync(folder).some((name) => name.includes(what));
  while (!found()) await setTimeout(5);
}

async function eventsIn(data: string): Promise<number> {
  const { out, err } = await throughline(['map', '--data', data, '--object', 'order']);
  expect(err).toBe('');
  return MapAnswer.parse(JSON.parse(out)).log.events;
}

test('two processes on one folder: the second one says who has it, and does no harm', async () => {
  using folder = new TestFolder();
  const data = folder.at('data');
  const many = folder.write('many.jsonl', eventLines(ORDERS));
  const few = folder.write('few.jsonl', eventLines(1, ORDERS));
  const first = begin(['import', many, '--data', data]);
  const pid = String(first.pid);
  const firstEnded = ended(first);
  await holdsSomething(data);
  const second = await throughline(['import', few, '--data', data]);
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.err).toContain(pid);
  expect((await firstEnded).code).toBe(0);
  expect(await eventsIn(data)).toBe(3 * ORDERS);
});

// Later moments fall into the commit, or after it on a fast machine: what must hold is the same.
test.each([0, 600, 1800])(
  'kill -9 %i ms into an import: the next start is clean, and importing again doubles nothing',
  async (milliseconds) => {
    using folder = new TestFolder();
    const data = folder.at('data');
    const before = folder.write('before.jsonl', eventLines(2, ORDERS));
    const many = folder.write('many.jsonl', eventLines(ORDERS));
    await throughline(['import', before, '--data', data]);
    const killed = begin(['import', many, '--data', data]);
    const end = ended(killed);
    await holdsSomething(data, 'lock');
    await setTimeout(milliseconds);
    killed.kill('SIGKILL');
    await end;
    // All of it or none: never a part.
    expect([6, 3 * ORDERS + 6]).toContain(await eventsIn(data));
    expect((await throughline(['import', many, '--data', data])).code).toBe(0);
    expect(await eventsIn(data)).toBe(3 * ORDERS + 6);
  },
);

test('Ctrl-C ends with 130 and leaves nothing behind', async () => {
  using folder = new TestFolder();
  using passing = new TestFolder();
  const many = folder.write('many.jsonl', eventLines(ORDERS));
  const child = begin(['map', many], { env: { TMPDIR: passing.path }, cwd: folder.path });
  const end = ended(child);
  await holdsSomething(passing.path);
  child.kill('SIGINT');
  const { code, out, err } = await end;
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(err).not.toMatch(/ {4}at /u);
  expect(readdirSync(passing.path)).toEqual([]);
  expect(readdirSync(folder.path)).toEqual(['many.jsonl']);
});

test('what a killed process left is cleared up by the next one', async () => {
  using folder = new TestFolder();
  using passing = new TestFolder();
  const many = folder.write('many.jsonl', eventLines(ORDERS));
  const few = folder.write('few.jsonl', eventLines(1));
  const env = { TMPDIR: passing.path };
  const child = begin(['map', many], { env });
  const end = ended(child);
  await holdsSomething(passing.path);
  child.kill('SIGKILL');
  await end;
  expect(readdirSync(passing.path)).not.toEqual([]);
  expect((await throughline(['map', few], { env })).code).toBe(0);
  expect(readdirSync(passing.path)).toEqual([]);
});

/** A small disk of its own; only root can have one, and not in every container. */
function smallDisk(path: string, megabytes: number): boolean {
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

test('a full disk ends with 1 in words, and what was there stays', async ({ skip }) => {
  using folder = new TestFolder();
  const disk = folder.at('disk');
  if (!smallDisk(disk, 8)) skip('no disk of its own can be mounted here (root and tmpfs are needed)');
  try {
    const data = `${disk}/data`;
    const few = folder.write('few.jsonl', eventLines(2, 10 * ORDERS));
    const many = folder.write('many.jsonl', eventLines(ORDERS));
    expect((await throughline(['import', few, '--data', data])).code).toBe(0);
    const { code, out, err } = await throughline(['import', many, '--data', data]);
    expect(err).toMatch(/disk is full/u);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(await eventsIn(data)).toBe(6);
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
});
