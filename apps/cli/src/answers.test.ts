import { readdirSync, readFileSync } from 'node:fs';
import { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { beforeAll, expect, test } from 'vitest';
import { begin, build, ended, throughline } from './testing/built.js';
import { eventLines, ORDERS, TestFolder } from './testing/files.js';

beforeAll(build);

test('map: JSON on standard output and nothing else, what was guessed on standard error', async () => {
  using folder = new TestFolder();
  const { code, out, err } = await throughline(['map', folder.write('orders.csv', ORDERS)]);
  expect({ code, err }).toMatchObject({ code: 0 });
  const map = MapAnswer.parse(JSON.parse(out));
  expect(map.log).toMatchObject({
    events: 7,
    rejected: 0,
    from: '2026-03-02T09:00:00.000Z',
    to: '2026-03-05T10:00:00.000Z',
    objects: { order: 3 },
  });
  const orders = map.objects['order'];
  expect(orders?.journeys).toBe(3);
  expect(orders?.activities.find(({ activity }) => activity === 'Product Added')).toMatchObject({
    events: 3,
    journeys: 3,
    first: 3,
    last: 1,
  });
  expect(orders?.edges.find(({ to }) => to === 'Order Completed')).toMatchObject({
    from: 'Product Added',
    count: 2,
    journeys: 2,
    seconds: { mean: 1200, p50: 1200, p90: 1680 },
  });
  expect(orders?.variants[0]).toMatchObject({
    activities: ['Product Added', 'Order Completed', 'Parcel Delivered'],
    count: 2,
  });
  expect(orders?.variants[0]?.share).toBeCloseTo(2 / 3, 9);
  expect(err).toContain('order_id');
  expect(err).toContain('Imported 7 events');
});

test('blueprint: the steps and flows as JSON', async () => {
  using folder = new TestFolder();
  const { code, out } = await throughline(['blueprint', folder.write('orders.csv', ORDERS)]);
  expect(code).toBe(0);
  const blueprint = BlueprintAnswer.parse(JSON.parse(out));
  const lanes = Object.fromEntries(blueprint.steps.map(({ name, lane }) => [name, lane]));
  expect(lanes).toMatchObject({ 'Product Added': 'customer', 'Order Completed': 'customer' });
  expect(blueprint.flows.filter(({ main }) => main).length).toBeGreaterThan(0);
});

test.each([
  ['map', 'html', /^<!doctype html>/iu],
  ['map', 'svg', /^<svg /u],
  ['blueprint', 'html', /^<!doctype html>/iu],
  ['blueprint', 'svg', /^<svg /u],
])('%s --format %s writes one file that needs no network', async (command, format, begins) => {
  using folder = new TestFolder();
  const file = folder.at('pictures', `picture.${format}`);
  const orders = folder.write('orders.csv', ORDERS);
  const { code, out, err } = await throughline([command, orders, '--format', format, '--out', file]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toContain(file);
  const picture = readFileSync(file, 'utf8');
  expect(picture).toMatch(begins);
  expect(picture).toContain('Order Completed');
  expect(picture).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
});

test.each(['map', 'blueprint'])('%s --locale de draws in German', async (command) => {
  using folder = new TestFolder();
  const orders = folder.write('orders.csv', ORDERS);
  const { out } = await throughline([command, orders, '--format', 'html', '--locale', 'de']);
  expect(out).toMatch(/^<!doctype html>\n<html lang="de">/u);
  for (const said of [
    'Bestellung aufgegeben',
    'Ereignisse',
    'aria-label="Alles zeigen (0)"',
    '>Alles</button>',
  ])
    expect(out).toContain(said);
  expect(out).not.toContain('Close');
});

test('a file and no --data: nothing is left behind', async () => {
  using folder = new TestFolder();
  using passing = new TestFolder();
  const orders = folder.write('orders.csv', ORDERS);
  const { code } = await throughline(['map', orders], { cwd: folder.path, env: { TMPDIR: passing.path } });
  expect(code).toBe(0);
  expect(readdirSync(folder.path)).toEqual(['orders.csv']);
  expect(readdirSync(passing.path)).toEqual([]);
});

test('ask: a question on standard input', async () => {
  using folder = new TestFolder();
  const orders = folder.write('orders.csv', ORDERS);
  const stdin = JSON.stringify({ kind: 'map', shop: 'outlet', object: 'order', limit: 1 });
  const { code, out } = await throughline(['ask', '-', orders], { stdin });
  expect(code).toBe(0);
  expect(MapAnswer.parse(JSON.parse(out)).objects['order']?.variants).toHaveLength(1);
});

test('import, then answers from the folder; importing again doubles nothing', async () => {
  using folder = new TestFolder();
  const data = ['--data', folder.at('data')];
  const orders = folder.write('orders.csv', ORDERS);
  const imported = await throughline(['import', orders, ...data]);
  expect(imported).toMatchObject({ code: 0, out: '' });
  const again = await throughline(['import', orders, ...data]);
  expect(again.err).toMatch(/Imported 0 events[\s\S]*7 events were known already/u);
  const inGerman = await throughline(['import', orders, ...data, '--locale', 'de']);
  expect(inGerman.err).toMatch(
    /„timestamp“[\s\S]*Importiert: 0 Ereignisse[\s\S]*7 Ereignisse waren schon bekannt/u,
  );
  const missing = await throughline(['import', 'nowhere.csv', ...data, '--locale=de']);
  expect(missing.err).toContain('Die Eingabe nowhere.csv gibt es nicht.');
  const map = await throughline(['map', ...data, '--object', 'order']);
  expect(MapAnswer.parse(JSON.parse(map.out)).log.events).toBe(7);
  expect(map.err).toBe('');
});

test('a folder of two shops: the one that is meant must be named', async () => {
  using folder = new TestFolder();
  const data = ['--data', folder.at('data')];
  const orders = folder.write('orders.csv', ORDERS);
  await throughline(['import', orders, ...data, '--shop', 'north']);
  await throughline(['import', orders, ...data, '--shop', 'south']);
  const unnamed = await throughline(['map', ...data]);
  expect(unnamed).toMatchObject({ code: 2, out: '' });
  expect(unnamed.err).toMatch(/north, south/u);
  expect((await throughline(['map', ...data, '--shop', 'south'])).code).toBe(0);
  const wrong = await throughline(['map', ...data, '--shop', 'west']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/no shop "west"[\s\S]*north, south/u);
});

test('settings from a file change what is answered', async () => {
  using folder = new TestFolder();
  const settings = folder.write('settings.json', JSON.stringify({ currency: 'USD' }));
  const orders = folder.write('orders.csv', ORDERS);
  const { out } = await throughline(['map', orders, '--settings', settings]);
  expect(MapAnswer.parse(JSON.parse(out)).currency).toBe('USD');
});

test('a reader that leaves early is no failure', async () => {
  using folder = new TestFolder();
  const child = begin(['map', folder.write('events.jsonl', eventLines(200))]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, err } = await ended(child);
  expect(code).toBe(0);
  expect(err).not.toMatch(/EPIPE|Error/u);
});
