import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { hashOf } from '../access/keys/secret.js';
import { needs } from '../access/permission.js';
import { cardOf } from '../cards/card.js';
import { deskOf } from '../cards/desk.js';
import { findCustomer } from '../cards/find.js';
import { CardShelf } from '../cards/shelf.js';
import { listCardLinks, restoreCardLink, revokeCardLink } from '../cards/given.js';
import { cardPath, isSigned, MOST_DAYS, newCardSecret, signatureOf } from '../cards/sign.js';
import { Failure } from '../failure.js';
import {
  type Card,
  CardDeskBody,
  type CardDeskEntry,
  type CardLinkEntry,
  CardOrder,
  CardQuery,
  type CardSecret,
  type NewCard,
} from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

interface ByLink {
  Params: { id: string; link: string };
}

interface ById {
  Params: { id: string };
}

const DAY = 86_400;

/** Cards of customers for a support desk: who may embed them, what signs them, and what is on them. */
export function cardRoutes(app: FastifyInstance, services: Services): void {
  deskRoutes(app, services);
  linkRoutes(app, services);
  const { store, app: kept, changes } = services;
  const shelf = new CardShelf(services.version);
  // Who is erased, or whose shop is removed, is not kept in memory either.
  const stop = changes.watch((shop) => shelf.drop(shop));
  app.addHook('onClose', async () => stop());

  app.post<ById>('/api/shops/:id/cards', needs('manage'), async (request, reply): Promise<NewCard> => {
    const { days, ...said } = parse(CardOrder, request.body, 'body');
    const shop = await chooseShop(store, request.params.id);
    const { object } = await findCustomer(services, { shop, signal: leaving(reply) }, said);
    const secret = await kept.desks.keepSecret(shop.id, newSigning());
    const now = Date.now();
    const until = Math.floor(now / 1000) + days * DAY;
    const claim = { shop: shop.id, by: 'customer', customer: object.id, until } as const;
    const link = {
      shop: shop.id,
      customer: object.id,
      made: new Date(now).toISOString(),
      madeBy: request.caller.name,
      ends: new Date(until * 1000).toISOString(),
    };
    const hash = hashOf(signatureOf(claim, secret));
    const id = await kept.cardLinks.add({ ...link, id: randomUUID(), hash });
    reply.code(201);
    return { id, path: cardPath(claim, secret), customer: link.customer, ends: link.ends };
  });

  app.get<ById>('/api/cards/:id', needs('anyone'), async (request, reply): Promise<Card | null> => {
    const { id } = request.params;
    const claim = readClaim(request.query);
    const secret = await kept.desks.secretOf(id);
    if (secret === null || !isSigned({ shop: id, ...claim }, claim.signature, secret)) throw notSigned();
    checkEnd(claim.until, Date.now() / 1000);
    // Before it is said that a card stands as the desk has it.
    if (await kept.cardLinks.isRevoked(id, hashOf(claim.signature))) throw revoked();
    const shop = await chooseShop(store, id);
    const made = { shop: id, version: shop.version, by: claim.by, customer: claim.customer };
    const etag = shelf.etagOf(made);
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return shelf.take(made, async () => {
      // Whoever asked first may leave: others wait for the same card.
      const looking = { shop, signal: new AbortController().signal };
      return cardOf(services, looking, await findCustomer(services, looking, claim));
    });
  });
}

/** @throws Failure 410 for a link of before kinds were signed, 404 for what is no claim. */
function readClaim(query: unknown): CardQuery {
  const claim = CardQuery.safeParse(query);
  if (claim.success) return claim.data;
  if (OldQuery.safeParse(query).success) throw renewed();
  throw notSigned();
}

/** How links were until what names the customer was signed too. */
const OldQuery = CardQuery.omit({ by: true }).strict();

/** @param until and `now` in seconds since 1970. @throws Failure where the link ended, or would last for too long. */
function checkEnd(until: number, now: number): void {
  if (until <= now) throw ended(until);
  if (until - now <= MOST_DAYS * DAY) return;
  throw Failure.because({ status: 400, field: 'until' }, ({ cards }) => cards.tooLong(MOST_DAYS));
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
    // What the secret before signed shows nothing any more; what was given out since is signed with this one.
    await kept.cardLinks.removeMadeBefore(id, renewed.made);
    reply.code(201);
    return renewed;
  });
}

/** The links that were given out one by one. What a desk signs itself is not known here: its secret ends all of that. */
function linkRoutes(app: FastifyInstance, { store, app: { cardLinks } }: Services): void {
  const path = '/api/shops/:id/cards';

  app.get<ById>(path, needs('manage'), async ({ params }): Promise<CardLinkEntry[]> => {
    const { id } = await chooseShop(store, params.id);
    return listCardLinks(cardLinks, id, new Date());
  });

  app.delete<ByLink>(`${path}/:link`, needs('manage'), async ({ params }, reply) => {
    const { id } = await chooseShop(store, params.id);
    await revokeCardLink(cardLinks, { shop: id, link: params.link }, new Date());
    return reply.code(204).send();
  });

  app.post<ByLink>(`${path}/:link/restore`, needs('manage'), async ({ params }, reply) => {
    const { id } = await chooseShop(store, params.id);
    await restoreCardLink(cardLinks, { shop: id, link: params.link });
    return reply.code(204).send();
  });
}

function newSigning(): CardSecret {
  return { secret: newCardSecret(), made: new Date().toISOString() };
}

/** The same for a shop that nobody knows: whoever has no signature learns nothing. */
function notSigned(): Failure {
  return Failure.because({ status: 404, field: 'signature' }, ({ cards }) => cards.notSigned);
}

function renewed(): Failure {
  return Failure.because({ status: 410, field: 'by' }, ({ cards }) => cards.older);
}

function revoked(): Failure {
  return Failure.because({ status: 410, field: 'link' }, ({ cards }) => cards.revoked);
}

function ended(until: number): Failure {
  const day = new Date(until * 1000).toISOString().slice(0, 10);
  return Failure.because({ status: 410, field: 'until' }, ({ cards }) => cards.ended(day));
}
