import { randomBytes, randomUUID } from 'node:crypto';
import type { DashboardLink } from '@throughline/stores';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashOf } from '../access/keys/secret.js';
import { needs } from '../access/permission.js';
import { sentWith } from '../alerts/removed-digests.js';
import { Failure } from '../failure.js';
import { DashboardBody, LinkBody, type LinkEntry, type NewLink } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { type ByDocument, documentRoutes, findDocument } from './documents.js';
import { parse } from './validate.js';

interface ByLink {
  Params: ByDocument['Params'] & { link: string };
}

/** As many as an invitation has: there is nothing to guess, so a plain hash keeps them. */
const TOKEN_BYTES = 20;
const DAY = 86_400_000;

/** Saved answers beside one another, and the links by which others may look at them. */
export function dashboardRoutes(app: FastifyInstance, services: Services): void {
  const { dashboards } = services.app;
  const read = (value: unknown) => {
    const { revision, ...body } = parse(DashboardBody, value, 'body');
    return { revision, body };
  };
  documentRoutes(app, services, {
    path: 'dashboards',
    documents: dashboards,
    read,
    ...sentWith(services, 'dashboard'),
  });
  linkRoutes(app, services);
}

/** For owners: whoever has a link sees the figures without an account. */
function linkRoutes(app: FastifyInstance, { store, app: { dashboards, links } }: Services): void {
  const all = '/api/shops/:id/dashboards/:document/links';
  const known = async ({ params }: FastifyRequest<ByDocument>) => {
    const { id: shop } = await chooseShop(store, params.id);
    const { id: dashboard } = await findDocument(dashboards, shop, params.document);
    return { shop, dashboard };
  };

  app.get<ByDocument>(all, needs('manage'), async (request): Promise<LinkEntry[]> => {
    const { shop, dashboard } = await known(request);
    return (await links.list(shop, dashboard)).map(told);
  });

  app.post<ByDocument>(all, needs('manage'), async (request, reply): Promise<NewLink> => {
    const { days } = parse(LinkBody, request.body ?? {}, 'body');
    const token = randomBytes(TOKEN_BYTES).toString('hex');
    const now = Date.now();
    const link: DashboardLink = {
      ...(await known(request)),
      id: randomUUID(),
      made: new Date(now).toISOString(),
      madeBy: request.caller.name,
      ends: new Date(now + days * DAY).toISOString(),
    };
    await links.add({ ...link, hash: hashOf(token) });
    reply.code(201);
    return { ...told(link), path: `/shared/${token}` };
  });

  app.delete<ByLink>(`${all}/:link`, needs('manage'), async (request, reply) => {
    const { id, document, link } = request.params;
    const { id: shop } = await chooseShop(store, id);
    if (await links.remove(shop, document, link)) return reply.code(204).send();
    throw Failure.because({ status: 404, field: 'link' }, ({ kept }) => kept.noLink(link));
  });
}

function told({ id, made, madeBy, ends }: DashboardLink): LinkEntry {
  return { id, made, madeBy, ends };
}
