import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { cardOf } from '../cards/card.js';
import { deskOf } from '../cards/desk.js';
import { findCustomer } from '../cards/find.js';
import { cardPath, isSigned, newCardSecret } from '../cards/sign.js';
import { Failure } from '../failure.js';
import {
  type Card,
  CardDeskBody,
  type CardDeskEntry,
  CardOrder,
  CardQuery,
  type CardSecret,
  type NewCard,
} from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

const DAY = 86_400;

/** Cards of customers for a support desk: who may embed them, what signs them, and what is on them. */
export function cardRoutes(app: FastifyInstance, services: Services): void {
  deskRoutes(app, services);
  const { store, app: kept } = services;

  app.post<ById>('/api/shops/:id/cards', needs('manage'), async (request, reply): Promise<NewCard> => {
    const { customer: said, days } = parse(CardOrder, request.body, 'body');
    const shop = await chooseShop(store, request.params.id);
    const { object } = await findCustomer(services, { shop, signal: leaving(reply) }, said);
    const secret = await kept.desks.keepSecret(shop.id, newSigning());
    const until = Math.floor(Date.now() / 1000) + days * DAY;
    reply.code(201);
    return {
      path: cardPath({ shop: shop.id, customer: object.id, until }, secret),
      customer: object.id,
      ends: new Date(until * 1000).toISOString(),
    };
  });

  app.get<ById>('/api/cards/:id', needs('anyone'), async (request, reply): Promise<Card> => {
    const claim = CardQuery.safeParse(request.query);
    if (!claim.success) throw notSigned();
    const { signature, ...claimed } = claim.data;
    const secret = await kept.desks.secretOf(request.params.id);
    if (secret === null || !isSigned({ shop: request.params.id, ...claimed }, signature, secret))
      throw notSigned();
    if (claimed.until * 1000 <= Date.now()) throw ended(claimed.until);
    const looking = { shop: await chooseShop(store, request.params.id), signal: leaving(reply) };
    return cardOf(services, looking, await findCustomer(services, looking, claimed.customer));
  });
}

/** For owners: whoever can sign a card can look at any customer. */
function deskRoutes(app: FastifyInstance, services: Services): void {
  const { store, app: kept } = services;
  const path = '/api/shops/:id/card-desk';

  app.get<ById>(path, needs('manage'), async ({ params }): Promise<CardDeskEntry> => {
    const { id } = await chooseShop(store, params.id);
    const { sites, made } = await deskOf(kept.desks, id);
    return { sites: [...sites], made };
  });

  app.put<ById>(path, needs('manage'), async ({ params, body }): Promise<CardDeskEntry> => {
    const { sites } = parse(CardDeskBody, body, 'body');
    const { id } = await chooseShop(store, params.id);
    await kept.desks.setSites(id, sites);
    return { sites, made: (await deskOf(kept.desks, id)).made };
  });

  app.post<ById>(`${path}/secret`, needs('manage'), async ({ params }, reply): Promise<CardSecret> => {
    const { id } = await chooseShop(store, params.id);
    const renewed = newSigning();
    await kept.desks.renewSecret(id, renewed);
    reply.code(201);
    return renewed;
  });
}

function newSigning(): CardSecret {
  return { secret: newCardSecret(), made: new Date().toISOString() };
}

/** The same for a shop that nobody knows: whoever has no signature learns nothing. */
function notSigned(): Failure {
  return new Failure({
    status: 404,
    message: 'This card shows nothing (any more).',
    field: 'signature',
    hint: 'Its link was changed, or the secret that signed it was replaced: ask for another.',
  });
}

function ended(until: number): Failure {
  return new Failure({
    status: 410,
    message: `This card’s link ended on ${new Date(until * 1000).toISOString().slice(0, 10)}.`,
    field: 'until',
    hint: 'Open it from the support desk again, or ask for another.',
  });
}
