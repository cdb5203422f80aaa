import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestServer, TOKEN } from '../access/testing.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

test('settings are saved and told of where alerts cannot be scheduled, and the log says why', async () => {
  const { app, changes, store } = server.server.services;
  const told: string[] = [];
  const stop = changes.watch((shop) => told.push(shop));
  const broken = vi.spyOn(app.alerts, 'list').mockRejectedValue(new Error('no room on the disk'));
  const saved = await server.send('PUT', '/api/shops/boots/settings', { body: { name: 'Boots' }, as: TOKEN });
  broken.mockRestore();
  stop();
  expect(saved.statusCode).toBe(200);
  expect((await store.shop('boots'))?.settings.name).toBe('Boots');
  const unnamed = await server.send('PUT', '/api/shops/clicks/settings', { body: {}, as: TOKEN });
  expect(unnamed.json()).toMatchObject({ name: 'clicks' });
  expect(told).toEqual(['boots']);
  expect(server.said).toEqual([expect.stringMatching(/shop boots could not be scheduled: .*no room/u)]);
});
