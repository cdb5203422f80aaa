import { unitOf } from '@throughline/model';
import type { AlertEntry } from '@throughline/server/routes';
import { useFigures } from '../api/alerts.js';

/** In which currency the bound of an alert is; null where it is no money, or not known (yet). Asked for money alone: its answer is computed for it. */
export function useCurrency(
  shop: string,
  answer: string | null,
  { figure, rule }: Pick<AlertEntry, 'figure' | 'rule'>,
): string | null {
  const isMoney = 'bound' in rule && unitOf(figure) === 'money';
  const { data } = useFigures(shop, isMoney ? answer : null);
  return data?.find(({ path }) => path === figure)?.currency ?? null;
}
