import type { ExperimentStep, FoundExperiment, RegisteredExperiment } from '@throughline/model';
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { type Asked, ofShop } from './queries.js';
import { getJson, postJson } from './request.js';

const pathOf = (shop: string, rest = ''): string =>
  `/api/shops/${encodeURIComponent(shop)}/experiments${rest}`;

/** The experiments that a shop's events tell of, those with most exposures first. */
export function useExperiments(asked: Asked): UseQueryResult<FoundExperiment[]> {
  return useQuery({
    queryKey: ['experiments', asked],
    queryFn: ({ signal }) => getJson<FoundExperiment[]>(pathOf(asked.shop), signal),
    staleTime: Number.POSITIVE_INFINITY,
    // A form that is being filled in hangs below it: an event that comes meanwhile takes nothing away.
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

/** The experiments that were registered, by name. */
export function useRegistered(shop: string): UseQueryResult<RegisteredExperiment[]> {
  return useQuery({
    queryKey: ['registered', shop],
    queryFn: ({ signal }) => getJson<RegisteredExperiment[]>(pathOf(shop, '/registered'), signal),
  });
}

/** A step of one experiment, on the revision that was on the screen. */
export interface NextExperimentStep {
  readonly experiment: string;
  /** 0 for one that is new, or was removed before. */
  readonly revision: number;
  /** Who takes it, as they say. */
  readonly by?: string;
  readonly step: ExperimentStep;
}

/** Takes a step; gives the experiment as it stands after it. */
export function useExperimentStep(
  shop: string,
): UseMutationResult<RegisteredExperiment, Error, NextExperimentStep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taken) => postJson<RegisteredExperiment>(pathOf(shop), taken),
    onSettled: () => client.invalidateQueries({ queryKey: ['registered', shop] }),
  });
}
