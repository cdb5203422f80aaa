import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { recommendation } from './recommendation.js';

/* UCI Online Retail (Chen 2015, CC BY 4.0). The folder lies beside the repo and is not part of it. */
const FILE = new URL('../../../../../shared/data/uci_online_retail/onlineretail.csv.gz', import.meta.url);

/** Invoice lines with a customer, cancellations and charges that are no goods left out. */
function purchases() {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').slice(1);
  return lines.flatMap((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const [invoice = '', item = '', , quantity = '', time = '', , customer = ''] = fields;
    const goods =
      /^\d{5}/u.test(item) && !invoice.startsWith('C') && Number(quantity) > 0 && /^\d+$/u.test(customer);
    return goods ? [{ customer, item, time, quantity: Number(quantity) }] : [];
  });
}

describe.skipIf(!existsSync(FILE))('UCI Online Retail (skipped where the data set is not there)', () => {
  const input = { rules: { notFromLastOrders: 0 }, evaluate: { from: '2011-11-01' } };
  const all = existsSync(FILE) ? purchases() : [];

  test.each([
    ['item-item', 'jaccard', false],
    ['item-item', 'cosine', false],
    ['next-item', 'jaccard', false],
    ['item-item', 'jaccard', true],
  ])('%s (%s), new items only: %s: NDCG@10 beats popularity', (method, similarity, newOnly) => {
    const evaluate = { ...input.evaluate, newOnly };
    const output = decide(recommendation, { ...input, evaluate, purchases: all, method, similarity });
    const { evaluation } = output as ReturnType<typeof recommendation.run>;
    process.stdout.write(
      `${method} ${similarity} ${newOnly ? 'new items' : 'all items'}: ${JSON.stringify(evaluation)}\n`,
    );
    expect(evaluation?.method.customers).toBeGreaterThan(1000);
    expect(evaluation?.method.ndcg).toBeGreaterThan(1.2 * (evaluation?.popularity.ndcg ?? NaN));
    expect(evaluation?.method.hitRate).toBeGreaterThan(evaluation?.popularity.hitRate ?? NaN);
    expect(evaluation?.method.coverage).toBeGreaterThan(evaluation?.popularity.coverage ?? NaN);
  });
});
