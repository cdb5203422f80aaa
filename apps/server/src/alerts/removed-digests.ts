import type { Digest } from '@throughline/model';
import type { KeptDocument } from '@throughline/stores';

type Kept = KeptDocument<Digest>;

/** How long a removal can be undone: as with sources of webhooks. */
const KEPT_MS = 10 * 60_000;

/** How dashboards were sent that are removed, so that who undoes that has the sending back too; in memory alone. */
export class RemovedDigests {
  readonly #kept = new Map<string, { readonly until: number; readonly digests: readonly Kept[] }>();

  keep(dashboard: string, digests: readonly Kept[], now: number): void {
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    if (digests.length > 0) this.#kept.set(dashboard, { until: now + KEPT_MS, digests });
  }

  /** What was kept, once; nothing where it is too late. */
  take(dashboard: string, now: number): readonly Kept[] {
    const found = this.#kept.get(dashboard);
    this.#kept.delete(dashboard);
    return found === undefined || found.until <= now ? [] : found.digests;
  }
}
