import { openEmbedded } from '../events/embedded/open.js';
import { eventIdSql } from '../events/sql.js';

/** Events that take a while to import: half of them one order's each, half of them few customers'. */
export function manyEvents(count: number): string {
  return `SELECT ${eventIdSql('toString(number)')} AS id, toDateTime64(1772000000 + number, 3, 'UTC') AS time,
  number AS position, concat('Step ', toString(number % 7)) AS activity, '' AS system, '' AS channel, '' AS device,
  toDecimal64(1, 4) AS amount, 'EUR' AS currency, map('a', 'b') AS text, map() AS numbers,
  [('order', toString(intDiv(number, 5))), ('customer', toString(number % 100))] AS objects
FROM numbers(${count})`;
}

export interface ImportTask {
  readonly path: string;
  readonly events: number;
}

/** Imports, telling each phase as it begins, so that whoever watches can kill this process within it. */
export async function main({ path, events }: ImportTask): Promise<void> {
  const store = await openEmbedded({ path });
  let phase = '';
  const unit = await store.begin('shop', (progress) => {
    if (progress.phase !== phase) say((phase = progress.phase));
  });
  say('begun');
  await unit.stageEvents({ sql: manyEvents(events) });
  say('staged');
  await unit.commit();
  say('committed');
  await store.close();
}

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}
