import {
  type Answers,
  type BlueprintAnswer,
  type FindingsAnswer,
  type MapAnswer,
  MOST_FINDINGS,
  type QuestionKind,
} from '@throughline/model';
import type { ImportList, QuestionBody, ShopEntry } from '@throughline/server/routes';
import { useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { say } from '../texts/texts.js';
import { getJson, postJson } from './request.js';
import { toldIn } from './told-in.js';

/** While no shop is stored yet, the list is asked for again, since the demo may still be on its way. */
const EMPTY_POLL_MS = 1500;

/** A question of one kind as it is sent. */
export type QuestionOf<Kind extends QuestionKind> = Extract<QuestionBody, { readonly kind: Kind }>;

export function useShops(): UseQueryResult<ShopEntry[]> {
  return useQuery({
    queryKey: ['shops'],
    queryFn: ({ signal }) => getJson<ShopEntry[]>('/api/shops', signal),
    refetchInterval: ({ state }) => (state.data?.some(({ events }) => events > 0) ? false : EMPTY_POLL_MS),
  });
}

export function useImports(watching: boolean): UseQueryResult<ImportList> {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => getJson<ImportList>('/api/imports', signal),
    enabled: watching,
    refetchInterval: watching ? EMPTY_POLL_MS : false,
  });
}

/** A shop's answers change with its version alone, so the version is part of the key. */
export interface Asked {
  readonly shop: string;
  readonly version: number;
}

export function useBlueprint(asked: Asked | null, steps: number): UseQueryResult<BlueprintAnswer> {
  return useQuery({
    queryKey: ['blueprint', asked, steps, say().locale],
    queryFn: ({ signal }) =>
      ask<BlueprintAnswer>({ kind: 'blueprint', shop: asked?.shop, steps } satisfies QuestionBody, signal),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

export function useMap(asked: Asked | null): UseQueryResult<MapAnswer> {
  return useQuery({
    queryKey: ['map', asked, say().locale],
    queryFn: ({ signal }) => ask<MapAnswer>({ kind: 'map', shop: asked?.shop, limit: 40 }, signal),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

/** @param due whether it is their turn: they take the server longer than what is looked at, which would wait behind them. */
export function useFindings(asked: Asked | null, due = true): UseQueryResult<FindingsAnswer> {
  return useQuery({
    queryKey: ['findings', asked, say().locale],
    queryFn: ({ signal }) =>
      ask<FindingsAnswer>({ kind: 'findings', shop: asked?.shop, limit: MOST_FINDINGS }, signal),
    enabled: asked !== null && due,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

interface Again {
  /** Milliseconds after which it is asked again, of what ends now. */
  readonly every?: number | null;
}

/** The answer to any question. What a question showed before stands until the new answer is there. */
export function useAnswer<Kind extends QuestionKind>(
  asked: Asked | null,
  question: QuestionOf<Kind>,
  { every = null }: Again = {},
): UseQueryResult<Answers[Kind]> {
  return useQuery({
    ...answerQuery<Kind>(asked, question),
    refetchInterval: every ?? false,
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

/** How the answer to a question is asked for and kept, for whoever asks several at once. */
export function answerQuery<Kind extends QuestionKind>(asked: Asked | null, question: QuestionOf<Kind>) {
  return {
    queryKey: [question.kind, asked, question, say().locale] as QueryKey,
    // The kind of a question decides the kind of its answer: the server's contract, which no type here can see.
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      ask<unknown>({ ...question, shop: asked?.shop }, signal) as Promise<Answers[Kind]>,
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** What the same shop showed before stands until the new answer is there; another shop's never does. */
export function ofShop<Answer>(
  asked: Asked | null,
  data: Answer | undefined,
  key: QueryKey | undefined,
): Answer | undefined {
  const before = key?.[1] as Asked | null | undefined;
  return before?.shop === asked?.shop ? data : undefined;
}

/** Asks in the language that is spoken now: what is kept and sent of a question names none. */
function ask<Answer>(question: QuestionBody, signal: AbortSignal): Promise<Answer> {
  return postJson<Answer>('/api/questions', { ...question, ...toldIn(say().locale) }, signal);
}
