import { type Comment, isIdOf, KeptId, mentionedIn } from '@throughline/model';
import type { KeptDocument } from '@throughline/stores';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { CommentBody, type CommentEntry, type MemberEntry } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { findDocument } from './documents.js';
import { parse } from './validate.js';

interface ByShop {
  Params: { id: string };
}
interface ByComment {
  Params: { id: string; comment: string };
}

/** By what a caller is known again: the account, the key, or that they sit at this machine. */
function authorOf(caller: Caller): string {
  if (caller.kind === 'person') return `person ${caller.person.id}`;
  return caller.kind === 'program' ? `key ${caller.key}` : 'here';
}

/** A comment as the one who asks sees it. */
function entryFor({ body, ...kept }: KeptDocument<Comment>, caller: Caller): CommentEntry {
  const { author, mentions, place, text } = body;
  return {
    id: kept.id,
    revision: kept.revision,
    place,
    text,
    by: author === 'here' ? null : kept.madeBy,
    made: kept.made,
    changed: kept.changed,
    mine: author === authorOf(caller),
    mentionsMe: caller.kind === 'person' && mentions.includes(caller.person.id),
  };
}

type Cases = Awaited<ReturnType<Services['app']['findings']['list']>>;

/** The place by the id that its finding has today, where something was done about that since: only a finding tells what it was called. */
function placeToday(place: Comment['place'], cases: Cases): Comment['place'] {
  if (place.on !== 'finding') return place;
  const now = cases.find(({ finding, seen }) => isIdOf(place.id, { id: finding, where: seen.where }));
  return now === undefined ? place : { ...place, id: now.finding };
}

function requireOwn({ body }: KeptDocument<Comment>, caller: Caller): void {
  if (body.author === authorOf(caller)) return;
  throw Failure.because({ status: 403 }, ({ kept }) => kept.foreignComment);
}

/** What people say about steps, findings and charts. */
export function commentRoutes(app: FastifyInstance, { store, app: kept, access, changes }: Services): void {
  const { comments } = kept;
  const shopOf = async (request: FastifyRequest<ByShop>) => (await chooseShop(store, request.params.id)).id;
  const all = '/api/shops/:id/comments';

  app.get(
    '/api/access/members',
    needs('read'),
    async (): Promise<MemberEntry[]> => (await access.accounts.people.list()).map(({ name }) => ({ name })),
  );

  app.get<ByShop>(all, needs('read'), async (request): Promise<CommentEntry[]> => {
    const shop = await shopOf(request);
    const cases = await kept.findings.list(shop);
    return (await comments.list(shop)).map((each) => {
      const entry = entryFor(each, request.caller);
      return { ...entry, place: placeToday(entry.place, cases) };
    });
  });

  app.put<ByComment>(`${all}/:comment`, needs('edit'), async (request): Promise<CommentEntry> => {
    const shop = await shopOf(request);
    const { caller } = request;
    const id = parse(KeptId, request.params.comment, 'id');
    const { revision, ...said } = parse(CommentBody, request.body, 'body');
    if (revision > 0) requireOwn(await findDocument(comments, shop, id), caller);
    const mentions = mentionedIn(said.text, await access.accounts.people.list()).map((person) => person.id);
    const body = { ...said, author: authorOf(caller), mentions };
    const at = new Date().toISOString();
    const saved = await comments.save(shop, { id, revision, body, at, by: caller.name });
    changes.tellComments(shop);
    return entryFor(saved, caller);
  });

  app.delete<ByComment>(`${all}/:comment`, needs('edit'), async (request, reply) => {
    const shop = await shopOf(request);
    const { comment } = request.params;
    requireOwn(await findDocument(comments, shop, comment), request.caller);
    await comments.remove(shop, comment, new Date().toISOString());
    changes.tellComments(shop);
    return reply.code(204).send();
  });
}
