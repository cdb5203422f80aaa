import { isTraced, type ShopSettings } from '@throughline/model';
import type { Engine } from '../engine.js';
import { restageActivities } from './activities.js';
import type { CommitScope } from './events.sql.js';
import { buildAll } from './journeys.js';
import { objectTypes, retireJourneys } from './journeys.sql.js';
import { readShop, settingsOf, type ShopRow } from './shops.js';

/** Stages what a change of settings changes in what is derived, and gives the shop's new row. */
export async function stageSettings(
  engine: Engine,
  scope: CommitScope,
  settings: ShopSettings,
): Promise<ShopRow> {
  const before = await readShop(engine, scope.shop);
  const row = { ...before, settings: JSON.stringify(settings), version: scope.version };
  if (before.events === 0) return row;
  await restageActivities(engine, scope, settings);
  await retrace(engine, scope, { was: settingsOf(before), is: settings });
  return row;
}

interface Change {
  readonly was: ShopSettings;
  readonly is: ShopSettings;
}

async function retrace(engine: Engine, scope: CommitScope, change: Change): Promise<void> {
  const found = await engine.rows<{ type: string }>(objectTypes(scope, 'stored'));
  const moved = found.filter(({ type }) => isTraced(type, change.was) !== isTraced(type, change.is));
  const begun = moved.filter(({ type }) => isTraced(type, change.is)).map(({ type }) => type);
  const ended = moved.filter(({ type }) => !isTraced(type, change.is)).map(({ type }) => type);
  await buildAll({ engine, onProgress: () => undefined }, { ...scope, types: begun, of: 'stored' });
  if (ended.length > 0) await engine.run(retireJourneys(scope, ended), { lane: 'write' });
}
