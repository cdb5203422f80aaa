import type { FindingCase, Ledger, LifeStep } from '@throughline/model';
import type { Measurements } from '@throughline/server/routes';
import {
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { type Asked, ofShop } from './queries.js';
import { getJson, postJson } from './request.js';

const pathOf = (asked: Asked | null, rest: string): string =>
  `/api/shops/${encodeURIComponent(asked?.shop ?? '')}/${rest}`;

/** What was done about the findings of a shop. */
export function useCases(asked: Asked | null): UseQueryResult<FindingCase[]> {
  return useQuery({
    queryKey: ['cases', asked],
    queryFn: ({ signal }) => getJson<FindingCase[]>(pathOf(asked, 'findings'), signal),
    enabled: asked !== null,
    // A form that is being filled in hangs below it: an event that comes meanwhile takes nothing away.
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

/** Money found, at stake and won. Asked when the findings are there: it stands on them. */
export function useLedger(asked: Asked | null): UseQueryResult<Ledger> {
  return useQuery({
    queryKey: ['ledger', asked],
    queryFn: ({ signal }) => getJson<Ledger>(pathOf(asked, 'ledger'), signal),
    enabled: asked !== null,
    placeholderData: (data, query) => ofShop(asked, data, query?.queryKey),
  });
}

/** A step, on the revision that was on the screen. */
export interface NextStep {
  readonly finding: string;
  readonly revision: number;
  /** Who takes it, as they say. */
  readonly by: string;
  readonly step: LifeStep;
}

/**
 * Takes a step, and calls back when it is taken: first, since what is on the screen may be another thing once cases and ledger
 * are read anew. They are also where somebody else was faster.
 */
export function useStep(
  asked: Asked | null,
  onTaken: () => void,
): UseMutationResult<FindingCase, Error, NextStep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => postJson<FindingCase>(pathOf(asked, 'findings'), body),
    onSuccess: onTaken,
    onSettled: () => readAnew(client),
  });
}

/** Steps of one finding, one after the other; the first on the revision that was on the screen. */
export interface NextSteps extends Omit<NextStep, 'step'> {
  readonly steps: readonly [LifeStep, ...LifeStep[]];
}

/** Takes several steps by one press; where one is refused, those before it stay taken. */
export function useSteps(asked: Asked | null): UseMutationResult<FindingCase, Error, NextSteps> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ steps: [first, ...more], ...of }) => {
      let stands = await postJson<FindingCase>(pathOf(asked, 'findings'), { ...of, step: first });
      for (const step of more)
        stands = await postJson<FindingCase>(pathOf(asked, 'findings'), {
          ...of,
          revision: stands.revision,
          step,
        });
      return stands;
    },
    onSettled: () => readAnew(client),
  });
}

/** Keeps what every change of the shop has done, where that can be said. */
export function useMeasure(asked: Asked | null): UseMutationResult<Measurements, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson<Measurements>(pathOf(asked, 'findings/measure'), {}),
    onSettled: () => readAnew(client),
  });
}

async function readAnew(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['cases'] }),
    client.invalidateQueries({ queryKey: ['ledger'] }),
  ]);
}
