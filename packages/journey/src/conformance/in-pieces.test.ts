import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageInPieces, type Page } from './in-pieces.js';

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const ids = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), { maxLength: 40 });
const page = fc.record({ limit: fc.integer({ min: 1, max: 9 }), offset: fc.integer({ min: 0, max: 20 }) });

test('a page that is asked for in pieces is that of all ways at once', async () => {
  await fc.assert(
    fc.asyncProperty(ids, page, fc.integer({ min: 1, max: 7 }), async (all, { limit, offset }, most) => {
      // Ten ways; who goes which is told by the place in the list.
      const ways = Array.from({ length: 10 }, (_, way) => String(way));
      const asked: number[] = [];
      const ask = async (hashes: readonly string[], { limit: upTo, offset: from }: Page) => {
        asked.push(hashes.length);
        return all
          .filter((_, at) => hashes.includes(String(at % 10)))
          .sort(byBytes)
          .slice(from, from + upTo);
      };
      const told = await pageInPieces(ask, ways, { limit, offset, most });
      expect(told).toEqual([...all].sort(byBytes).slice(offset, offset + limit));
      expect(Math.max(...asked)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 200 },
  );
});

test('nothing is asked about no way', async () => {
  const ask = () => Promise.reject(new Error('asked'));
  expect(await pageInPieces(ask, [], { limit: 5, offset: 0 })).toEqual([]);
});
