import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../database.js';
import { openPglite } from '../embedded/pglite.js';
import { migrateApp } from './migrations.js';
import { APP_MIGRATIONS } from './steps.js';

// A database is made in seconds, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let database: Database;
beforeAll(async () => {
  database = await openPglite(undefined);
});
afterAll(() => database.close());

const tables = (): Promise<readonly unknown[]> =>
  database.rows({ sql: "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename" });

test('a step that fails leaves the schema as it was; steps are taken once, and data of a newer version is refused', async () => {
  const broken = {
    id: 1000,
    name: 'broken',
    statements: ['CREATE TABLE half (x int)', 'CREATE TABLE half (x int)'],
  };
  await expect(migrateApp(database, [...APP_MIGRATIONS, broken])).rejects.toThrow(/half/u);
  expect(await tables()).toEqual([]);
  await migrateApp(database);
  await migrateApp(database);
  expect(await tables()).toEqual(
    [
      'alert_delivery',
      'alert_log',
      'alert_watch',
      'app_migrations',
      'card_desks',
      'card_links',
      'credentials',
      'dashboard_links',
      'digest_delivery',
      'digest_log',
      'digest_watch',
      'documents',
      'experiment_steps',
      'finding_steps',
      'hook_sources',
      'invitations',
      'keys',
      'people',
      'sessions',
      'verifications',
    ].map((tablename) => ({ tablename })),
  );
  const next = { id: 1000, name: 'next', statements: ['CREATE TABLE next (x int)'] };
  await migrateApp(database, [...APP_MIGRATIONS, next]);
  await expect(migrateApp(database)).rejects.toMatchObject({ kind: 'wrong-data' });
});
