import type { ServerResponse } from 'node:http';

const KEEP_ALIVE_MS = 15_000;

/** What a shop's screens are told: that it has another version now, or that something was said about it. */
export interface Change {
  readonly shop: string;
  readonly version: number;
  /** How often comments have changed since the server started. */
  readonly comments: number;
}

type Listener = (shop: string) => void;

/** Tells whoever listens that a shop has changed. */
export class Changes {
  readonly #listeners = new Set<Listener>();
  readonly #comments = new Map<string, number>();

  tell(shop: string): void {
    for (const listener of this.#listeners) listener(shop);
  }

  tellComments(shop: string): void {
    this.#comments.set(shop, this.commentsOf(shop) + 1);
    this.tell(shop);
  }

  commentsOf(shop: string): number {
    return this.#comments.get(shop) ?? 0;
  }

  /** Calls back with each change; returns the way to stop. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * Writes a shop's versions as server-sent events until the reader leaves: the present one at once, so that who was cut off
 * only has to call again, then each new one.
 * @param versionOf the version that the shop has now; null where there is no such shop.
 */
export function streamChanges(
  changes: Changes,
  { shop, versionOf }: { shop: string; versionOf: () => Promise<number | null> },
  response: ServerResponse,
): void {
  let told = '';
  const tell = async (): Promise<void> => {
    const version = await versionOf().catch(() => null);
    if (version === null || response.writableEnded) return;
    const change = JSON.stringify({ shop, version, comments: changes.commentsOf(shop) } satisfies Change);
    if (change === told) return;
    told = change;
    response.write(`data: ${change}\n\n`);
  };
  const alive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  const stop = changes.watch((changed) => {
    if (changed === shop) void tell();
  });
  response.on('close', () => {
    clearInterval(alive);
    stop();
  });
  void tell();
}
