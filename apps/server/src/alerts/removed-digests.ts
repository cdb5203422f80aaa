import { type RemovedDigest, type RemovedDigests, type SentWhat, StoreError } from '@throughline/stores';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { scheduleDigest } from './schedule.js';

/** How long a removal can be undone: as with sources of webhooks. */
const KEPT_MS = 10 * 60_000;

/** Forgets what nobody can have back any more: it holds addresses of people. */
export function forgetRemoved(removed: RemovedDigests): Promise<void> {
  return removed.forget(lastUndone());
}

function lastUndone(): string {
  return new Date(Date.now() - KEPT_MS).toISOString();
}

interface SentWith {
  readonly removed: (shop: string, id: string) => Promise<void>;
  readonly saved: (shop: string, kept: { readonly id: string }) => Promise<void>;
}

/** What becomes of how a dashboard, or an answer, is sent when that is removed, and had back by whoever may remove it. */
export function sentWith(
  { store, app: { digests, digestWatch, removedDigests } }: Pick<Services, 'store' | 'app'>,
  what: SentWhat,
): SentWith {
  return {
    removed: async (shop, of) => {
      // What nobody sees any more is not sent any more, and keeps no addresses of people.
      const sent = (await digests.list(shop)).filter(({ body }) => body[what] === of);
      const at = new Date().toISOString();
      await eachOf(sent, async ({ id, body, changedBy }) => {
        await removedDigests.keep(shop, { id, body, removed: at, by: changedBy });
        await digests.remove(shop, id, at);
        await digestWatch.forget(shop, id);
      });
    },
    saved: async (shop, { id: of }) => {
      const now = Date.now();
      const giveBack = async ({ id, body, removed, by }: RemovedDigest): Promise<void> => {
        const { zone } = (await chooseShop(store, shop)).settings;
        const back = await digests.save(shop, { id, revision: 0, body, at: removed, by });
        await scheduleDigest(digestWatch, back, { shop, zone, now, saved: true });
      };
      const kept = await removedDigests.find(shop, { what, id: of }, lastUndone());
      await eachOf(kept, async (digest) => {
        // One that was set anew since goes before the one that was removed; so does one that somebody had back at the same time.
        await giveBack(digest).catch((thrown: unknown) => {
          if (!isThere(thrown)) throw thrown;
        });
        // Forgotten once it is back: whoever is cut off before has it in both places, and in neither never.
        await removedDigests.drop(shop, digest.id);
      });
    },
  };
}

function isThere(thrown: unknown): boolean {
  return thrown instanceof StoreError && thrown.kind === 'conflict';
}

/** One that fails keeps nothing from the others; once all were tried, the first failure is told. */
async function eachOf<Each>(all: readonly Each[], work: (each: Each) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const each of all) await work(each).catch((thrown: unknown) => failures.push(thrown));
  if (failures.length > 0) throw failures[0];
}
