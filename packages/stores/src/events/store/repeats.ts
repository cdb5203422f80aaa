import type { Engine } from '../engine.js';
import { COUNTED, createStage, FRESH, REPEATED, stageName } from '../schema/staging.js';
import { EVENTS } from '../schema/tables.js';
import { countRows } from './counts.js';
import { idsTwice, keepIds, slicesOf, type StageScope } from './events.sql.js';
import { movePartition } from './move.js';
import { countRepeats, dropRepeats } from './repeats.sql.js';

/** Makes the table into which events go whose alike ones each happened. */
export async function openFresh(engine: Engine, importId: number): Promise<string> {
  await engine.run({ sql: createStage(importId, FRESH) }, { lane: 'write' });
  return FRESH.name;
}

/**
 * Gives alike events of one staging an id each, and moves all of them to the other staged events. Ids are looked at
 * in the table, where that costs a tenth of reading the file a second time; hardly any event is written twice.
 */
export async function settleFresh(engine: Engine, scope: StageScope): Promise<void> {
  const { importId, shop } = scope;
  const fresh = stageName(importId, FRESH.name);
  for (const shape of [REPEATED, COUNTED])
    await engine.run({ sql: createStage(importId, shape) }, { lane: 'write' });
  for (const slice of slicesOf(await countRows(engine, fresh))) {
    const repeated = stageName(importId, REPEATED.name);
    await engine.run({ sql: `TRUNCATE TABLE ${repeated}` }, { lane: 'write' });
    await engine.run(keepIds(scope, 'repeated', idsTwice(scope, slice, FRESH.name)), { lane: 'write' });
    if ((await countRows(engine, repeated)) === 0) continue;
    await engine.run(countRepeats(importId), { lane: 'write' });
    await engine.run(dropRepeats(importId), { lane: 'write' });
  }
  for (const { name } of [FRESH, COUNTED])
    await movePartition(engine, { id: importId, shop }, name, stageName(importId, EVENTS.name));
}
