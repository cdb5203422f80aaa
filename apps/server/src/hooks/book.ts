import { HOOK_KINDS, type HookKind } from '@throughline/ingest';
import type { HookSource, HookSources } from '@throughline/stores';
import { Tally } from './tally.js';

/** For how long a source is taken from memory: another server that shares the database may have changed it. */
const KEPT_MS = 5000;
/** For how long a source that was removed can be taken back. */
const TAKEN_BACK_MS = 10 * 60_000;
/** Sources that are remembered, those that do not exist among them. */
const MOST = 1000;

export interface KnownSource extends HookSource {
  readonly kind: HookKind;
}

interface BookParts {
  readonly stored: HookSources;
  /** Those that the environment names: they go before what is stored, and cannot be changed here. */
  readonly given: readonly KnownSource[];
  readonly now: () => number;
}

/** Where webhooks may come from, and what became of them since the server started. */
export class HookBook {
  readonly tally = new Tally();
  readonly #parts: BookParts;
  readonly #known = new Map<string, { readonly at: number; readonly source: KnownSource | null }>();

  /** Removed lately; their secrets stand nowhere else. */
  readonly #removed = new Map<string, { readonly at: number; readonly source: KnownSource }>();

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  async find(shop: string, name: string): Promise<KnownSource | null> {
    const given = this.given(shop, name);
    if (given !== null) return given;
    const key = `${shop}/${name}`;
    const known = this.#known.get(key);
    if (known !== undefined && this.#parts.now() - known.at < KEPT_MS) return known.source;
    const source = knownOf(await this.#parts.stored.find(shop, name));
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, { at: this.#parts.now(), source });
    return source;
  }

  /** The one that the environment names; null where it names none. */
  given(shop: string, name: string): KnownSource | null {
    return this.#parts.given.find((each) => each.shop === shop && each.name === name) ?? null;
  }

  /** Those of the environment first. */
  async list(shop: string): Promise<KnownSource[]> {
    const given = this.#parts.given.filter((each) => each.shop === shop);
    const stored = (await this.#parts.stored.list(shop)).flatMap((each) => knownOf(each) ?? []);
    return [...given, ...stored.filter(({ name }) => this.given(shop, name) === null)];
  }

  async save(source: KnownSource): Promise<void> {
    await this.#parts.stored.save(source);
    const key = `${source.shop}/${source.name}`;
    this.#known.delete(key);
    this.#removed.delete(key);
  }

  async remove(shop: string, name: string): Promise<boolean> {
    const key = `${shop}/${name}`;
    const source = knownOf(await this.#parts.stored.find(shop, name));
    this.#known.delete(key);
    if (!(await this.#parts.stored.remove(shop, name))) return false;
    this.#forgetLongRemoved();
    if (source !== null) this.#removed.set(key, { at: this.#parts.now(), source });
    return true;
  }

  /** Takes a removal back, secrets and all; null where nothing was removed in the last ten minutes. */
  async restore(shop: string, name: string): Promise<KnownSource | null> {
    this.#forgetLongRemoved();
    const key = `${shop}/${name}`;
    const source = this.#removed.get(key)?.source ?? null;
    if (source === null) return null;
    await this.save(source);
    return source;
  }

  async removeShop(shop: string): Promise<void> {
    this.#known.clear();
    for (const [key, { source }] of this.#removed) if (source.shop === shop) this.#removed.delete(key);
    await this.#parts.stored.removeShop(shop);
  }

  #forgetLongRemoved(): void {
    const now = this.#parts.now();
    for (const [key, { at }] of this.#removed) if (now - at > TAKEN_BACK_MS) this.#removed.delete(key);
  }
}

function knownOf(source: HookSource | null): KnownSource | null {
  const kind = HOOK_KINDS.find((each) => each === source?.kind);
  return source === null || kind === undefined ? null : { ...source, kind };
}
