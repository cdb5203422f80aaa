import type { ExperimentStep, FoundExperiment, RegisteredExperiment } from '@throughline/model';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Asked } from './queries.js';
import { getJson, postJson } from './request.js';

const pathOf = (shop: string, rest = ''): string =>
  `/api/shops/${encodeURIComponent(shop)}/experiments${rest}`;

/** The experiments that a shop's events tell of, those with most exposures first. */
export function useExperiments(asked: Asked): UseQueryResult<FoundExperiment[]> {
  return useQuery({
    queryKey: ['experiments', asked],
    queryFn: ({ signal }) => getJson<FoundExperiment[]>(pathOf(asked.shop), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The experiments that were registered, by name. */
export function useRegistered(shop: string): UseQueryResult<RegisteredExperiment[]> {
  return useQuery({
    queryKey: ['registered', shop],
    queryFn: ({ signal }) => getJson<RegisteredExperiment[]>(pathOf(shop, '/registered'), signal),
  });
}

/** Steps of one experiment, one after the other; the first on the revision that was on the screen, 0 for a new one. */
export interface ExperimentSteps {
  readonly experiment: string;
  /** Left out for one that may have been removed before: it begins anew on whatever there is. */
  readonly revision?: number;
  /** Who takes them, as they say. */
  readonly by?: string;
  readonly steps: readonly [ExperimentStep, ...ExperimentStep[]];
}

/** Takes steps; gives the experiment as it stands after them. */
export function useExperimentSteps(
  shop: string,
): UseMutationResult<RegisteredExperiment, Error, ExperimentSteps> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taken) => takeAll(shop, taken),
    onSettled: () => client.invalidateQueries({ queryKey: ['registered', shop] }),
  });
}

async function takeAll(
  shop: string,
  { steps: [first, ...more], revision, ...of }: ExperimentSteps,
): Promise<RegisteredExperiment> {
  const at = revision === undefined ? {} : { revision };
  let stands = await postJson<RegisteredExperiment>(pathOf(shop), { ...of, ...at, step: first });
  for (const step of more)
    stands = await postJson<RegisteredExperiment>(pathOf(shop), { ...of, revision: stands.revision, step });
  return stands;
}
