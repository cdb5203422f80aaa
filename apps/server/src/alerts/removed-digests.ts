import type { Digest } from '@throughline/model';
import type { KeptDocument, RemovedDigest, RemovedDigests } from '@throughline/stores';

/** How long a removal can be undone: as with sources of webhooks. */
const KEPT_MS = 10 * 60_000;

/** Keeps how a dashboard was sent that is removed just now. */
export async function keepRemoved(
  removed: RemovedDigests,
  shop: string,
  digests: readonly KeptDocument<Digest>[],
): Promise<void> {
  const at = new Date().toISOString();
  for (const { id, body, changedBy } of digests)
    await removed.keep(shop, { id, body, removed: at, by: changedBy });
}

/** What was kept of a dashboard, once; nothing where it is too late. */
export function takeRemoved(
  removed: RemovedDigests,
  shop: string,
  dashboard: string,
): Promise<RemovedDigest[]> {
  return removed.take(shop, dashboard, lastUndone());
}

/** Forgets what nobody can have back any more: it holds addresses of people. */
export function forgetRemoved(removed: RemovedDigests): Promise<void> {
  return removed.forget(lastUndone());
}

function lastUndone(): string {
  return new Date(Date.now() - KEPT_MS).toISOString();
}
