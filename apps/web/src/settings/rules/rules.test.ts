import { ShopSettings } from '@throughline/model';
import { expect, test } from 'vitest';
import { allowed, goals, placements } from './named.js';
import { idOf, listOf, type Part } from './part.js';
import { line } from './line.js';
import { promises } from './promises.js';
import { saidOfEntry } from './said.js';
import { teams } from './teams.js';

const SETTINGS = ShopSettings.parse({
  teams: [
    {
      id: 'depot',
      name: 'Depot',
      calendar: {
        zone: 'Europe/Lisbon',
        hours: { monday: [{ from: '08:00', to: '12:00' }], friday: [{ from: '08:00', to: '24:00' }] },
        holidays: ['2026-12-25'],
        cutOff: '16:30',
      },
      activities: ['Parcel Packed'],
      systems: ['wms'],
      hourlyRate: 23.5,
    },
    { id: 'desk', name: 'Desk' },
  ],
  promises: [
    {
      id: 'ship',
      name: 'Ships in two days',
      object: 'order',
      to: ['Parcel Shipped'],
      within: '2d',
      working: true,
    },
    { id: 'day', object: 'order', from: ['Order Completed'], to: ['Parcel Delivered'], by: 'promised' },
  ],
  line: ['Order Confirmed', ['Parcel Packed', 'Parcel Bundled'], 'Parcel Shipped'],
  placements: { 'Gift Wrapped': { stage: 'fulfilment', lane: 'backstage' } },
  privacy: { allow: { site: ['path', 'price'] }, keepDays: 30 },
});

test.each<[string, Part]>([
  ['teams', teams],
  ['promises', promises],
  ['goals', goals],
  ['the line', line],
  ['placements', placements],
  ['properties', allowed],
])('what is not changed of %s stays to the letter, also what the form does not show', (_name, part) => {
  expect(part.settingsWith(SETTINGS, part.rowsOf(SETTINGS))).toEqual(SETTINGS);
});

test('a team that is typed in has its hours, with any dash, and an id of its name', () => {
  const row = { name: 'Night Desk', monday: '9:00–12:30, 13:00-17:00', cutOff: '9:15', hourlyRate: '19,5' };
  const { teams: all } = teams.settingsWith(SETTINGS, [...teams.rowsOf(SETTINGS), row]);
  expect(all[2]).toEqual({
    id: 'night-desk',
    name: 'Night Desk',
    calendar: {
      hours: {
        monday: [
          { from: '09:00', to: '12:30' },
          { from: '13:00', to: '17:00' },
        ],
      },
      holidays: [],
      cutOff: '09:15',
    },
    activities: [],
    systems: [],
    hourlyRate: 19.5,
  });
});

test('a step of the line is one activity or one of several; without steps there is no line', () => {
  const rows = [{ name: 'Parcel Packed, Parcel Bundled' }, { name: ' Parcel Shipped ' }, { name: ' , ' }];
  const after = line.settingsWith(SETTINGS, rows);
  expect(after.line).toEqual([['Parcel Packed', 'Parcel Bundled'], 'Parcel Shipped']);
  expect(ShopSettings.parse(after)).toEqual(after);
  expect('line' in line.settingsWith(SETTINGS, [])).toBe(false);
});

test('an activity with a comma in its name stays one step beside what is added, and when it is had back', () => {
  const before = { ...SETTINGS, line: ['Checked, Sealed', ...(SETTINGS.line ?? [])] };
  const added = line.settingsWith(before, [{ name: 'Box Sent' }, ...line.rowsOf(before)]);
  expect(added.line).toEqual(['Box Sent', ...before.line]);
  expect(line.settingsWith(SETTINGS, line.rowsOf(before), before).line).toEqual(before.line);
});

test('a name with a comma or a quote in it is one of a list, as it is shown and as it is typed', () => {
  const [first] = SETTINGS.teams;
  if (first === undefined) throw new Error('no team');
  const activities = ['Checked, Sealed', '"Gift", wrapped', '5" Screen Packed', 'Box Sent'];
  const before = { ...SETTINGS, teams: [{ ...first, activities }] };
  const [row = {}] = teams.rowsOf(before);
  expect(row['activities']).toBe('"Checked, Sealed", """Gift"", wrapped", 5" Screen Packed, Box Sent');
  expect(teams.settingsWith(before, [row])).toEqual(before);
  expect(listOf('Box Sent,"Checked, Sealed"\n Weighed ,, "" ')).toEqual([
    'Box Sent',
    'Checked, Sealed',
    'Weighed',
    '""',
  ]);
});

test('a promise without a name is called after where it leads, and never as another one', () => {
  const row = { object: 'order', to: 'Parcel Shipped', within: '1d' };
  const after = promises.settingsWith(SETTINGS, [...promises.rowsOf(SETTINGS), row, row]);
  expect(after.promises.map(({ id }) => id)).toEqual(['ship', 'day', 'parcel-shipped', 'parcel-shipped-2']);
  expect(ShopSettings.parse(after)).toEqual(after);
  expect(idOf('Ümlaut & Söhne!', [])).toBe('umlaut-sohne');
});

test('what is wrong with an entry is told by its place', () => {
  expect(saidOfEntry('Shop settings: promises[6].within: must have either “within” or “by”')).toBe(
    'Entry 7: must have either “within” or “by”',
  );
  expect(saidOfEntry('Shop settings: currency: must be an ISO code')).toBe(
    'Shop settings: currency: must be an ISO code',
  );
});
