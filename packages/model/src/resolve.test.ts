import { describe, expect, it } from 'vitest';
import { resolveSettings, SettingsError } from './resolve.js';

function problemsOf(input: unknown): string[] {
  try {
    resolveSettings(input);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ field, said }) => `${field} ${said.en}`);
    throw error;
  }
  return [];
}

describe('resolveSettings', () => {
  it('fills in defaults, also for nothing at all', () => {
    for (const nothing of [{}, undefined, null]) {
      expect(resolveSettings(nothing)).toMatchObject({ currency: 'EUR', zone: 'UTC', weekStart: 'monday' });
    }
  });

  it.each([
    [{ currency: 'euro' }, 'currency must be an ISO 4217 code such as EUR'],
    [{ zone: 'Berlin' }, 'zone must be an IANA time zone such as Europe/Berlin'],
    [{ placements: { x: { lane: 'kitchen' } } }, /^placements\.x\.lane .*"backstage"/u],
    [
      { teams: [{ id: 'w', name: 'W', calendar: { hours: { monday: [{ from: '9', to: '17:00' }] } } }] },
      'teams[0].calendar.hours.monday[0].from must be a time such as 09:00',
    ],
    [{ goals: { order: { reach: [] } } }, /^goals\.order\.reach /u],
    [{ zonne: 'UTC' }, /^zonne is not a setting; there are name, currency, zone/u],
    [
      { teams: [{ id: 'w', name: 'W', calender: {} }] },
      'teams[0].calender is not a setting; look for a misspelling',
    ],
    [{ teams: [{ id: 'w', name: 'W', calendar: { hours: { mon: [] } } }] }, /^teams\[0\]\.calendar\.hours/u],
    ['EUR', /^the settings .*expected object/u],
  ])('names the field of %j', (input, expected) => {
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('names all that is wrong at once', () => {
    expect(problemsOf({ currency: 1, zone: 'x', weekStart: 'someday' })).toHaveLength(3);
    expect(() => resolveSettings({ currency: 1 })).toThrow(/^Shop settings: currency: /u);
  });

  it('a promise is kept within a time, or by an attribute: one of the two', () => {
    const promise = { id: 'reply', object: 'ticket', to: ['Ticket Replied'] };
    const { promises, people } = resolveSettings({ promises: [{ ...promise, within: '4h', working: true }] });
    expect(promises).toMatchObject([{ within: '4h', working: true }]);
    expect(people).toEqual({ show: false, least: 5 });
    for (const wrong of [promise, { ...promise, within: '4h', by: 'promised' }])
      expect(() => resolveSettings({ promises: [wrong] })).toThrow('promises[0].within');
  });
});
