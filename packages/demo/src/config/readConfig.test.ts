import { describe, expect, it, test } from 'vitest';
import { DEFAULT_DEMO, YEAR_DEMO } from './defaultDemo.js';
import { DemoConfigError, readDemoConfig } from './readConfig.js';

function faultsOf(input: unknown): readonly string[] {
  try {
    readDemoConfig(input);
  } catch (error) {
    if (error instanceof DemoConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('what is wrong is told in German, too', () => {
  const german = (input: unknown): string => {
    try {
      readDemoConfig(input);
    } catch (error) {
      if (error instanceof DemoConfigError) return error.in('de');
    }
    return '';
  };
  expect(german({ currency: 'JPY' })).toBe(
    'Die Konfiguration des Demo-Shops lässt sich nicht verwenden:\n  currency: muss eine Währung mit zwei Nachkommastellen sein',
  );
  const browser = { kind: 'payment-error', share: 0.1, browser: 'Netscape' };
  expect(german({ problems: [browser] })).toContain(
    'problems[0].browser: „Netscape“ gibt es nicht; es gibt Safari, Chrome',
  );
  expect(german({ problems: [{ ...browser, share: 1.2 }] })).toContain(
    'problems[0].share: darf höchstens 1 sein',
  );
});

describe('the configuration', () => {
  it('may be empty and ends on 31 October 2026 then', () => {
    const config = readDemoConfig({});
    expect(config.from).toBe('2026-08-03');
    const last = new Date(Date.parse(config.from) + (config.days - 1) * 86_400_000);
    expect(last.toISOString().slice(0, 10)).toBe('2026-10-31');
    expect(config.events).toBe(250_000);
  });

  it('of the default demo is valid and plants five problems', () => {
    expect(readDemoConfig(DEFAULT_DEMO).problems).toHaveLength(5);
  });

  it('of the demo of a year is valid and ends on the same day', () => {
    const config = readDemoConfig(YEAR_DEMO);
    const last = new Date(Date.parse(config.from) + (config.days - 1) * 86_400_000);
    expect(last.toISOString().slice(0, 10)).toBe('2026-10-31');
  });

  it.each([
    [{ evnts: 5 }, /evnts/],
    [{ seed: 1.5 }, /^seed: /],
    [{ currency: 'JPY' }, /^currency: must be a currency with two decimals/],
    [{ currency: 'euro' }, /^currency: must be an ISO 4217 code/],
    [{ zone: 'Europe/Atlantis' }, /^zone: must be an IANA time zone/],
    [{ from: '2026-02-30' }, /^from: /],
    [{ devices: [] }, /^devices: /],
    [{ problems: [{ kind: 'payment-error', share: 1.2 }] }, /^problems\[0\]\.share: must be at most 1/],
    [{ problems: [{ kind: 'gremlins' }] }, /^problems\[0\]\.kind: /],
    [{ problems: [{ kind: 'slow-picker', slowdown: 1, weekday: 'monday' }] }, /^problems\[0\]: .*weekday/],
    [
      { problems: [{ kind: 'payment-error', share: 0.1, browser: 'Netscape' }] },
      /^problems\[0\]\.browser: there is no "Netscape"; use one of Safari, Chrome/,
    ],
    [
      { problems: [], experiments: [{ name: 'a', problem: 'gremlins', from: '2026-09-02', spares: 0.5 }] },
      /^experiments\[0\]\.problem: there is no "gremlins"; this shop has none$/,
    ],
    [
      { problems: [{ kind: 'late-carrier', share: 0.1, from: '2026-09-02', until: '2026-09-01' }] },
      /^problems\[0\]\.until: must not lie before from/,
    ],
    [
      {
        problems: [
          { kind: 'slow-picker', id: 'same', slowdown: 1 },
          { kind: 'slow-picker', id: 'same', slowdown: 2 },
        ],
      },
      /^problems\[1\]\.id: "same" stands twice/,
    ],
    [
      { regions: [{ name: 'Here', country: 'DE', share: 1, carrier: 'Pigeon' }] },
      /^regions\[0\]\.carrier: .*Pigeon/,
    ],
    [
      { staff: { picking: { hours: { from: '16:00', to: '08:00' }, minutes: 5 } } },
      /^staff\.picking\.hours: /,
    ],
    ['nonsense', /^configuration: /],
  ])('refuses %j', (input, expected) => {
    const faults = faultsOf(input);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(expected);
  });
});
