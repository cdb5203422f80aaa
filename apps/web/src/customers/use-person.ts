import type { TimelineAnswer } from '@throughline/model';
import { useQuery } from '@tanstack/react-query';
import { isNotThere } from '../api/request.js';
import { type Asked, useAnswer } from '../api/queries.js';
import { hashOf, isAddress } from './hash.js';

interface Found {
  readonly person: TimelineAnswer | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
}

const EVENTS = 400;

/** A customer by what was typed: an id, an e-mail address (by its hash, which is all that is kept), or an order's number. */
export function usePerson(asked: Asked, said: string): Found {
  const hash = useQuery({
    queryKey: ['hash', said],
    queryFn: () => hashOf(said),
    enabled: isAddress(said),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const id = isAddress(said) ? (hash.data ?? null) : said;
  const direct = useAnswer(id === null ? null : asked, customer(id ?? said));
  const isUnknown = isNotThere(direct.error);
  const order = useAnswer(isUnknown ? asked : null, {
    kind: 'timeline',
    object: 'order',
    id: said,
    limit: EVENTS,
  });
  const buyer = isUnknown ? order.data?.related.find(({ type }) => type === 'customer')?.id : undefined;
  const bought = useAnswer(buyer === undefined ? null : asked, customer(buyer ?? said));
  const person = isUnknown ? bought.data : direct.data;
  const failed = isUnknown ? (bought.error ?? (order.error === null ? null : direct.error)) : direct.error;
  return { person, error: hash.error ?? failed, refetch: () => void direct.refetch() };
}

const customer = (id: string) =>
  ({ kind: 'timeline', object: 'customer', id, limit: EVENTS, keep: 'last' }) as const;
