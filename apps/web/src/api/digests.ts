import type { SentAlert } from '@throughline/server/routes';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { postJson } from './request.js';

/** Sends a dashboard as it is now, as a test. */
export function useTestDigest(shop: string, id: string): UseMutationResult<SentAlert, Error, void> {
  const path = `/api/shops/${encodeURIComponent(shop)}/digests/${encodeURIComponent(id)}/test`;
  return useMutation({ mutationFn: () => postJson<SentAlert>(path, {}) });
}
