import { ShopSettings } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupBy } from '../answer/group.js';
import { filterChecks } from './filters.checks.js';
import { mapChecks } from './map.checks.js';
import { objectChecks } from './objects.checks.js';
import { LOGS, present, readCases, type Case, type Check } from './reference.js';
import { throughputChecks } from './throughput.checks.js';

const CASE_CHECKS = { ...mapChecks, ...filterChecks, ...throughputChecks };

/** Every case that fits none of the checks asks for something that is not built. */
function checkFor({ name }: Case): { shop: string; check: Check } | null {
  const log = Object.keys(LOGS).find((each) => name.startsWith(`${each}_`));
  if (log === undefined) return null;
  const checks: Readonly<Record<string, Check>> = log.startsWith('ocel_') ? objectChecks : CASE_CHECKS;
  const check = checks[name.slice(log.length + 1)];
  return check === undefined ? null : { shop: shopOf(log), check };
}

const shopOf = (log: string) => log.replaceAll('_', '-');

let store: EventStore;

describe.skipIf(!present)(
  'process mining, as pm4py has it (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    const built = cases.flatMap((each) => {
      const found = checkFor(each);
      return found === null ? [] : [{ name: each.name, reference: each, ...found }];
    });
    const others = cases.filter((each) => checkFor(each) === null);

    beforeAll(async () => {
      store = await openEmbedded();
      for (const [log, read] of Object.entries(LOGS)) {
        const batch = read();
        const types = [...new Set(batch.events.flatMap(({ objects }) => objects.map(({ type }) => type)))];
        await store.saveShop(
          shopOf(log),
          ShopSettings.parse({ trace: types, people: { show: true, least: 2 } }),
        );
        await store.append(shopOf(log), batch);
      }
    }, 60_000);
    afterAll(() => store.close());

    test.each(built)('$name', ({ reference, shop, check }) => check({ store, shop }, reference));

    test('cases that ask for what is not built are counted and named, by group', () => {
      const groups = [...groupBy(others, ({ group }) => group)].map(
        ([group, each]) => `${group} (${each.length}): ${each.map(({ name }) => name).join(', ')}`,
      );
      process.stdout.write(
        `Checked ${built.length} of ${cases.length} reference cases. Not built:\n  ${groups.sort().join('\n  ')}\n`,
      );
      expect(built.length).toBeGreaterThanOrEqual(65);
      expect(others.map(({ name }) => name).filter((name) => !NOT_BUILT.test(name))).toEqual([]);
    });
  },
);

const NOT_BUILT =
  /_(footprints|heuristics_dependency|log_skeleton|inductive_miner_tree|token_replay|alignments|precision)$/u;
