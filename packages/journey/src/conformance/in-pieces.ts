/** So many ways are named in one statement: to a ClickHouse server they go in its address, which holds 1 MiB. */
const MOST_NAMED = 20_000;

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A page of the ids of those who go some of the ways, in the order of their bytes. */
export type AskPage = (hashes: readonly string[], page: Page) => Promise<readonly string[]>;

/**
 * A page of the ids of those who go any of the ways, however many ways there are: asked for in pieces, of which each tells as
 * many as the page goes to, and put together. Nobody goes two ways, so nobody is told twice.
 */
export async function pageInPieces(
  ask: AskPage,
  hashes: readonly string[],
  { limit, offset, most = MOST_NAMED }: Page & { readonly most?: number },
): Promise<readonly string[]> {
  if (hashes.length <= most) return hashes.length === 0 ? [] : ask(hashes, { limit, offset });
  const found: string[] = [];
  for (let from = 0; from < hashes.length; from += most)
    found.push(...(await ask(hashes.slice(from, from + most), { limit: offset + limit, offset: 0 })));
  return found.sort(byBytes).slice(offset, offset + limit);
}

/** As the engine sorts texts. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
