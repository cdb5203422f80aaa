import { keptReasonIn } from '@throughline/ingest';
import { type Locale, ShopId } from '@throughline/model';
import type { DeadLetter } from '@throughline/stores';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { DeadLetterQuery, type DeadLetterEntry, ReplayBody, type ReplayReport } from '../routes.js';
import type { Services } from '../services.js';
import { languageOf } from './language.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** A letter as it is told in a language: its reason, which is kept in English, by what it is. */
export function letterIn(locale: Locale, { why, ...letter }: DeadLetter): DeadLetterEntry {
  return { ...letter, reason: keptReasonIn(locale, letter.reason, why) };
}

/** What came in and could not be used: to be looked at, mended and sent again. */
export function deadLetterRoutes(app: FastifyInstance, { deadLetters, receiver }: Services): void {
  app.get<ById>('/api/shops/:id/dead-letters', needs('edit'), async (request): Promise<DeadLetterEntry[]> => {
    const { limit } = parse(DeadLetterQuery, request.query, 'query');
    const letters = await deadLetters.list(parse(ShopId, request.params.id, 'id'));
    return letters.slice(0, limit).map((letter) => letterIn(languageOf(request), letter));
  });

  app.post<ById>(
    '/api/shops/:id/dead-letters/replay',
    needs('edit'),
    async (request): Promise<ReplayReport> => {
      const order = parse(ReplayBody, request.body ?? {}, 'body');
      return receiver.replay(parse(ShopId, request.params.id, 'id'), order);
    },
  );
}
