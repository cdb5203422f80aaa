import { KeptId } from '@throughline/model';
import type { KeptDocument, KeptDocuments } from '@throughline/stores';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

export interface ByShop {
  Params: { id: string };
}
export interface ByDocument {
  Params: { id: string; document: string };
}

/** How documents of one kind are reached. */
export interface Keeping<Body extends object> {
  /** `answers`: the last part of `/api/shops/:id/answers`. */
  readonly path: string;
  readonly documents: KeptDocuments<Body>;
  /** The body of a request: what is to be kept, and the revision that it follows. @throws Failure 400 */
  readonly read: (body: unknown) => { readonly revision: number; readonly body: Body };
  /** What it takes to save and remove: `edit` where nothing is said. */
  readonly changing?: 'edit' | 'manage';
  /** What of it a caller sees, where that is not all. */
  readonly shown?: (body: Body, caller: Caller) => Body;
  /** What else has to be done once one is saved, or removed. */
  readonly saved?: (shop: string, document: KeptDocument<Body>) => Promise<void>;
  readonly removed?: (shop: string, id: string) => Promise<void>;
}

/** A document as it goes over the wire: its own fields beside those of its keeping. */
export type Entry<Body> = Body & Omit<KeptDocument<Body>, 'body'>;

export function entryOf<Body extends object>({ body, ...kept }: KeptDocument<Body>): Entry<Body> {
  return { ...body, ...kept };
}

/** @throws Failure 404 where the shop has none with that id. */
export async function findDocument<Body>(
  documents: KeptDocuments<Body>,
  shop: string,
  id: string,
): Promise<KeptDocument<Body>> {
  const found = await documents.find(shop, id);
  if (found !== null) return found;
  throw Failure.because({ status: 404, field: 'id' }, ({ kept }) => kept.notThere(id, shop));
}

/** The routes that all kept things have: list, look, save, remove. */
export function documentRoutes<Body extends object>(
  app: FastifyInstance,
  { store }: Services,
  keeping: Keeping<Body>,
): void {
  const { path, documents, read, changing = 'edit', shown = (body: Body) => body } = keeping;
  const all = `/api/shops/:id/${path}`;
  const shopOf = async (request: FastifyRequest<ByShop>) => (await chooseShop(store, request.params.id)).id;

  const shownOf = ({ caller }: FastifyRequest, kept: KeptDocument<Body>): Entry<Body> =>
    entryOf({ ...kept, body: shown(kept.body, caller) });

  app.get<ByShop>(
    all,
    needs('read'),
    async (request): Promise<Entry<Body>[]> =>
      (await documents.list(await shopOf(request))).map((kept) => shownOf(request, kept)),
  );

  app.get<ByDocument>(
    `${all}/:document`,
    needs('read'),
    async (request): Promise<Entry<Body>> =>
      shownOf(request, await findDocument(documents, await shopOf(request), request.params.document)),
  );

  app.put<ByDocument>(`${all}/:document`, needs(changing), async (request): Promise<Entry<Body>> => {
    const id = parse(KeptId, request.params.document, 'id');
    const saving = { id, ...read(request.body), at: new Date().toISOString(), by: request.caller.name };
    const shop = await shopOf(request);
    const saved = await documents.save(shop, saving);
    await keeping.saved?.(shop, saved);
    return entryOf(saved);
  });

  app.delete<ByDocument>(`${all}/:document`, needs(changing), async (request, reply) => {
    const shop = await shopOf(request);
    await findDocument(documents, shop, request.params.document);
    await documents.remove(shop, request.params.document, new Date().toISOString());
    await keeping.removed?.(shop, request.params.document);
    return reply.code(204).send();
  });
}
