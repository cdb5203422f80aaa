import { settingsCalled, ShopId, type ShopSettings } from '@throughline/model';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { scheduleShop } from '../alerts/schedule.js';
import type { ShopEntry } from '../routes.js';
import { streamChanges } from '../intake/changes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { listShops } from '../shops/list.js';
import { beginStream } from './stream.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** @param log takes what went wrong beside a request that did what was asked. */
export function shopRoutes(app: FastifyInstance, services: Services, log: (line: string) => void): void {
  const { store, app: kept, hooks, intake, readings, changes, access, traffic } = services;
  app.get('/api/shops', needs('read'), async (): Promise<ShopEntry[]> => listShops(store));

  app.get<ById>('/api/shops/:id/settings', needs('read'), async (request): Promise<ShopSettings> => {
    const shop = await chooseShop(store, request.params.id);
    return shop.settings;
  });

  app.put<ById>('/api/shops/:id/settings', needs('edit'), async (request): Promise<ShopSettings> => {
    const id = parse(ShopId, request.params.id, 'id');
    const saved = await store.saveShop(id, settingsCalled(id, request.body));
    changes.tell(id);
    // Its clocks may show another time now. The settings are saved by now, whatever becomes of that.
    await scheduleShop(services, { shop: id, zone: saved.settings.zone, now: Date.now() }).catch(
      (thrown: unknown) => log(`The alerts of shop ${id} could not be scheduled: ${String(thrown)}`),
    );
    return saved.settings;
  });

  app.delete<ById>('/api/shops/:id', needs('manage'), async (request, reply) => {
    const shop = await chooseShop(store, request.params.id);
    // Whoever is cut off between the two has a shop left to remove, not the findings of one that is gone.
    await readings.removeShop(shop.id);
    await kept.findings.removeShop(shop.id);
    await kept.experiments.removeShop(shop.id);
    await kept.answers.removeShop(shop.id);
    await kept.comments.removeShop(shop.id);
    await kept.dashboards.removeShop(shop.id);
    await kept.links.removeShop(shop.id);
    await kept.desks.removeShop(shop.id);
    await kept.cardLinks.removeShop(shop.id);
    await kept.alerts.removeShop(shop.id);
    await kept.watch.removeShop(shop.id);
    await kept.digests.removeShop(shop.id);
    await kept.removedDigests.removeShop(shop.id);
    await kept.digestWatch.removeShop(shop.id);
    await hooks.book.removeShop(shop.id);
    await kept.keys.removeShop(shop.id);
    access.ring.forget();
    await intake.forget(shop.id);
    traffic.forget(shop.id);
    await store.removeShop(shop.id);
    changes.tell(shop.id);
    return reply.code(204).send();
  });

  app.get<ById>('/api/shops/:id/changes', needs('read'), async (request, reply) => {
    const { id: shop } = await chooseShop(store, request.params.id);
    const versionOf = async () => (await store.shop(shop))?.version ?? null;
    reply.hijack();
    beginStream(reply);
    streamChanges(changes, { shop, versionOf }, reply.raw);
  });
}
