import { type AbandonmentAnswer, type CartsBy, entryOf } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { behindParts } from '../explore/behind.js';
import type { BehindFigure } from '../explore/BehindDialog.js';
import { formatMoneyCompact } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

const OUTCOMES = ['entered', 'converted', 'abandoned', 'open'] as const;
/** As the server names them. */
const ROWS = [
  'step',
  'reached',
  'cause',
  'device',
  'channel',
  'value',
  'product',
] as const satisfies readonly CartsBy[];

/** Whose carts a figure counts: of an outcome, all of them or those of a row; null where the address names none. */
export function behindCarts(
  key: string | null,
  question: QuestionOf<'abandonment'> & { readonly object: string },
  answer: AbandonmentAnswer,
): BehindFigure | null {
  const [named, of, value] = behindParts(key ?? '');
  const outcome = OUTCOMES.find((each) => each === named);
  if (outcome === undefined) return null;
  const { outcomes, of: words } = t().abandonment.behind;
  const said = t().explore.behind.byId;
  // Products cost a pass of their own.
  const listing = { ...question, limit: 0 };
  if (of === undefined)
    return { title: outcomes[outcome], question: { ...listing, list: { outcome } }, said };
  const by = ROWS.find((each) => each === of);
  const row = by === undefined || value === undefined ? null : rowOf(by, value, answer);
  if (by === undefined || value === undefined || row === null) return null;
  return {
    title: words(by === 'reached' ? t().abandonment.heads.reached : outcomes[outcome], row),
    question: { ...listing, list: { outcome, by, value } },
    said,
  };
}

/** What a row of the answer is called; null where it has none such. */
function rowOf(by: CartsBy, value: string, { steps, values, currency }: AbandonmentAnswer): string | null {
  const { seen, unexplained, unknown, range } = t().abandonment;
  switch (by) {
    case 'step':
    case 'reached': {
      const step = steps.find((each) => String(each.step) === value);
      return step === undefined ? null : called(step.name);
    }
    case 'cause':
      return value === '' ? unexplained : (entryOf<string>(seen, value) ?? value);
    case 'value': {
      const cart = values.find(({ from }) => String(from) === value);
      const money = (amount: number) => formatMoneyCompact(amount, currency);
      return cart === undefined ? null : range(money(cart.from), money(cart.to));
    }
    case 'device':
    case 'channel':
    case 'product':
      return value || unknown;
  }
}
