import { fillChosen } from './chosen.js';
import { countPerson, type Job, makeTables, type PersonTables } from './person.js';

/** Finds the events before an instant, and the objects that nothing happened to since; null where there are no such events. */
export async function gatherAged(job: Job, before: Date): Promise<PersonTables | null> {
  const { engine, scope } = job;
  const tables = await makeTables(job);
  const params = { shop: scope.shop, before: before.toISOString() };
  const old = "time < parseDateTime64BestEffort({before:String}, 3, 'UTC')";
  await fillChosen(engine, tables.events, {
    sql: `SELECT DISTINCT id FROM events WHERE shop = {shop:String} AND ${old}`,
    params,
  });
  await fillChosen(engine, tables.objects, {
    sql: `SELECT object_type, object_id FROM event_objects WHERE shop = {shop:String}
GROUP BY object_type, object_id HAVING max(NOT (${old})) = 0`,
    params,
  });
  const { events } = await countPerson(engine, tables, scope.shop);
  return events === 0 ? null : tables;
}
