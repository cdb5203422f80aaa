import type { FoundExperiment } from '@throughline/model';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Asked } from './queries.js';
import { getJson } from './request.js';

/** The experiments that a shop's events tell of, those with most exposures first. */
export function useExperiments(asked: Asked): UseQueryResult<FoundExperiment[]> {
  return useQuery({
    queryKey: ['experiments', asked],
    queryFn: ({ signal }) =>
      getJson<FoundExperiment[]>(`/api/shops/${encodeURIComponent(asked.shop)}/experiments`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
