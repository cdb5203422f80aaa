import type { ShopEvent } from '@throughline/model';
import { expect, it } from 'vitest';
import { DemoConfigError, readDemoConfig } from '../config/readConfig.js';
import { openDemo } from '../demo.js';

const FROM = '2026-09-01';
const problem = {
  id: 'card-check',
  kind: 'payment-error',
  device: 'phone',
  share: 0.5,
  code: 'planted',
} as const;

function eventsWith(spares?: number): ShopEvent[] {
  const experiments =
    spares === undefined ? [] : [{ name: 'second "provider"', problem: 'card-check', from: FROM, spares }];
  const demo = openDemo({ events: 40_000, problems: [problem], experiments });
  const lines = [...demo.events()].join('').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as ShopEvent);
}

const customerOf = ({ objects }: ShopEvent): string =>
  objects.find(({ type }) => type === 'customer')?.id ?? '';

/** An event without what only exposures carry. */
function plain({ text, ...event }: ShopEvent): object {
  const { experiment: _name, variant: _variant, ...rest } = text ?? {};
  return { ...event, text: rest };
}

const tried = eventsWith(1);
const exposures = tried.filter(({ text }) => text?.['experiment'] !== undefined);

it('is told by the start of the checkout, of those whom the problem is about, from its first day on', () => {
  expect(exposures.length).toBeGreaterThan(100);
  for (const { activity, device, text, time } of exposures) {
    expect([activity, device, text?.['experiment']]).toEqual([
      'Checkout Started',
      'phone',
      'second "provider"',
    ]);
    expect(Date.parse(time)).toBeGreaterThanOrEqual(Date.parse(`${FROM}T00:00:00+02:00`));
  }
});

it('deals halves by chance, and each customer the same each time', () => {
  const dealt = new Map<string, Set<string>>();
  for (const event of exposures) {
    const seen = dealt.get(customerOf(event)) ?? new Set<string>();
    dealt.set(customerOf(event), seen.add(event.text?.['variant'] ?? ''));
  }
  const variants = [...dealt.values()].map((seen) => [...seen].join());
  expect(new Set(variants)).toEqual(new Set(['control', 'treatment']));
  const treated = variants.filter((variant) => variant === 'treatment').length;
  expect(Math.abs(treated - variants.length / 2)).toBeLessThan(3 * Math.sqrt(variants.length / 4));
});

it('spares those with the treatment, and nobody else', () => {
  const variantIn = new Map(
    exposures.map(({ objects, text }) => [
      objects.find(({ type }) => type === 'session')?.id,
      text?.['variant'],
    ]),
  );
  const struck = tried
    .filter(({ activity, text }) => activity === 'Payment Failed' && text?.['error code'] === 'planted')
    .map(({ objects }) => variantIn.get(objects.find(({ type }) => type === 'session')?.id));
  expect(struck).toContain('control');
  expect(struck).not.toContain('treatment');
});

it('changes nothing but what exposures carry where it spares nobody', () => {
  expect(eventsWith(0).map(plain)).toEqual(eventsWith().map(plain));
});

it('names a problem that is planted in the checkout', () => {
  const experiment = { name: 'x', problem: 'slow' };
  const config = { problems: [{ id: 'slow', kind: 'slow-picker', slowdown: 1 }], experiments: [experiment] };
  expect(() => readDemoConfig(config)).toThrow(DemoConfigError);
  expect(() => readDemoConfig(config)).toThrow(/experiments\[0\]\.problem: there is no "slow"/u);
});
