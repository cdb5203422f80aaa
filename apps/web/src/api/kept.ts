import type { Answer } from '@throughline/model';
import type { AlertEntry, AnswerEntry, DashboardEntry, DigestEntry } from '@throughline/server/routes';
import {
  type QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Asked } from './queries.js';
import { getJson, sendJson } from './request.js';

/** What people keep in a shop, by the last part of its address, and what is sent to keep it. */
interface Kinds {
  alerts: AlertEntry;
  answers: AnswerEntry;
  dashboards: DashboardEntry;
  digests: DigestEntry;
}
export type KeptKind = keyof Kinds;

/** What an entry says about its keeping, which the server decides. */
type Keeping = 'id' | 'revision' | 'made' | 'madeBy' | 'changed' | 'changedBy';

export interface Saving<Kind extends KeptKind> {
  readonly id: string;
  /** The revision that the change follows, 0 for something new. */
  readonly revision: number;
  readonly body: Omit<Kinds[Kind], Keeping>;
}

function pathOf(shop: string, kind: KeptKind, id?: string): string {
  const all = `/api/shops/${encodeURIComponent(shop)}/${kind}`;
  return id === undefined ? all : `${all}/${encodeURIComponent(id)}`;
}

/** An id for something new. Also where the page came without TLS, in which browsers make no UUIDs. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export function useKept<Kind extends KeptKind>(shop: string, kind: Kind): UseQueryResult<Kinds[Kind][]> {
  return useQuery({
    queryKey: ['kept', shop, kind],
    queryFn: ({ signal }) => getJson<Kinds[Kind][]>(pathOf(shop, kind), signal),
  });
}

/** What a saved answer says now; asked anew when the shop has changed, or the question. */
export function useSavedAnswer(asked: Asked, { id, revision }: AnswerEntry): UseQueryResult<Answer> {
  return useQuery({
    queryKey: ['saved', asked, id, revision],
    queryFn: ({ signal }) => getJson<Answer>(`${pathOf(asked.shop, 'answers', id)}/answer`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  });
}

export function useKeep<Kind extends KeptKind>(
  shop: string,
  kind: Kind,
): UseMutationResult<Kinds[Kind], Error, Saving<Kind>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, revision, body }: Saving<Kind>) =>
      sendJson<Kinds[Kind]>('PUT', pathOf(shop, kind, id), { ...body, revision }),
    onSettled: () => readAnew(client, shop, kind),
  });
}

export function useForget(shop: string, kind: KeptKind): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson<unknown>('DELETE', pathOf(shop, kind, id), {}),
    onSettled: () => readAnew(client, shop, kind),
  });
}

async function readAnew(client: QueryClient, shop: string, kind: KeptKind): Promise<void> {
  await client.invalidateQueries({ queryKey: ['kept', shop, kind] });
}

const KEEPING: ReadonlySet<string> = new Set<Keeping>([
  'id',
  'revision',
  'made',
  'madeBy',
  'changed',
  'changedBy',
]);

/** What is to be kept of an entry, so that it can be kept again. */
export function bodyOf<Kind extends KeptKind>(entry: Kinds[Kind]): Saving<Kind>['body'] {
  const own = Object.entries(entry).filter(([name]) => !KEEPING.has(name));
  return Object.fromEntries(own) as Saving<Kind>['body'];
}
