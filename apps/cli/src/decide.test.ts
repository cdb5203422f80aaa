import { readFileSync } from 'node:fs';
import { MODELS } from '@throughline/decide';
import { beforeAll, expect, test } from 'vitest';
import { build, throughline } from './testing/built.js';
import { TestFolder } from './testing/files.js';

beforeAll(build);

const PATHS = JSON.stringify({
  model: 'linear',
  paths: [{ channels: ['search', 'email'], conversions: 2, value: 10, nulls: 3 }],
});

test('a model answers from a file or standard input with JSON alone', async () => {
  using folder = new TestFolder();
  const fromFile = await throughline(['decide', 'attribution', folder.write('paths.json', PATHS)]);
  expect(fromFile).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(fromFile.out)).toMatchObject({
    channels: [
      { channel: 'email', conversions: 1, value: 5 },
      { channel: 'search', conversions: 1, value: 5 },
    ],
  });
  const fromStdin = await throughline(['decide', 'attribution', '-'], { stdin: PATHS });
  expect(fromStdin).toEqual(fromFile);
});

test('the output goes where --out says', async () => {
  using folder = new TestFolder();
  const file = folder.at('channels.json');
  const { code, out } = await throughline(['decide', 'attribution', '-', '--out', file], { stdin: PATHS });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ model: 'linear' });
});

test('models are listed, and their schemas published', async () => {
  const { out } = await throughline(['decide', '--list']);
  expect(JSON.parse(out)).toEqual(MODELS.map(({ name, title }) => ({ name, title })));
  const schema = await throughline(['decide', 'attribution', '--schema']);
  expect(JSON.parse(schema.out)).toMatchObject({ input: { properties: { paths: {} } }, output: {} });
});

test('input without an answer is told in words and as JSON, and is no failure', async () => {
  const stdin = JSON.stringify({ model: 'first', paths: [{ channels: ['search'], nulls: 9 }] });
  const { code, out, err } = await throughline(['decide', 'attribution', '-'], { stdin });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    cannotEstimate: { reason: expect.any(String), hint: expect.any(String) },
  });
  expect(err).toMatch(/cannot be estimated: No journey converted/iu);
});
