import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { SimulationQuestion, type SimulationAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * Two real shops that did not stay as they were: the parcels of Olist came ever faster, and more of the visits of the other
 * ended in a purchase.
 */

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const MAPPING = fileURLToPath(new URL('../../examples/retentioneering/mapping.yaml', import.meta.url));
const missing = !['olist', 'retentioneering'].every((name) => existsSync(join(DATA, name)));

describe.skipIf(missing)('a shop that has changed (skipped without ../shared/data)', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmbedded();
    await importFiles(store, { shop: 'olist', inputs: [join(DATA, 'olist')] });
    await importFiles(store, {
      shop: 'visits',
      inputs: [join(DATA, 'retentioneering')],
      mapping: MAPPING,
    });
  }, 120_000);
  afterAll(() => store.close());

  const asked = (shop: string, more: object): Promise<SimulationAnswer> =>
    ask<'simulation'>(
      store,
      shop,
      SimulationQuestion.parse({ kind: 'simulation', journeys: 40_000, ...more }),
    );

  test('is told so: lead times of Olist', async () => {
    const { fit } = await asked('olist', { object: 'order' });
    const median = fit?.drift.find(({ measure }) => measure === 'median');
    const days = (seconds = 0) => seconds / 86_400;
    expect(days(median?.learned)).toBeCloseTo(11.2, 0);
    expect(days(median?.held)).toBeCloseTo(7.7, 0);
    expect(fit?.verdict).toBe('poor');
  });

  test.each([
    ['olist', 'order', { change: 'arrivals', factor: 1.2 }, 'the median lead time went from'],
    [
      'olist',
      'order',
      { change: 'duration', to: { activity: 'Parcel Delivered' }, factor: 0.8 },
      'the median lead time',
    ],
    ['visits', 'session', { change: 'arrivals', factor: 1.2 }, 'the share that reaches the goal went from'],
  ])('the warning stands on every scenario of %s', async (shop, object, change, said) => {
    const { warnings, measures } = await asked(shop, { object, changes: [change] });
    expect(measures).not.toEqual([]);
    expect(warnings.join(' ')).toContain('The shop has changed');
    expect(warnings.join(' ')).toContain(said);
  });
});
