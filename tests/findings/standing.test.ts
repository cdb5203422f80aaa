import { openDemo } from '@throughline/demo';
import { expect, test } from 'vitest';

/** The study of findings counts on it: a finding that says so is true where nothing was planted. */
test('cards and invoices are declined more often than other ways to pay, where nothing is planted', () => {
  const tried = new Map<string, { tries: number; failed: number }>();
  for (const line of [...openDemo({ events: 60_000, seed: 5, problems: [] }).events()].join('').split('\n')) {
    const method = /"payment method":"([^"]+)"/u.exec(line)?.[1];
    if (method === undefined || !/"(?:Payment Info Entered|Payment Failed)"/u.test(line)) continue;
    const own = tried.get(method) ?? { tries: 0, failed: 0 };
    if (line.includes('"Payment Failed"')) own.failed += 1;
    else own.tries += 1;
    tried.set(method, own);
  }
  const share = (...methods: string[]) => {
    const sums = methods.flatMap((method) => tried.get(method) ?? []);
    return (
      sums.reduce((sum, { failed }) => sum + failed, 0) / sums.reduce((sum, { tries }) => sum + tries, 0)
    );
  };
  const others = share('wallet', 'bank transfer');
  expect(share('card')).toBeGreaterThan(others);
  expect(share('invoice')).toBeGreaterThan(others);
});
