import type { z } from 'zod';
import type { Expression } from '../mapping/expression.js';
import type { AmountField } from '../mapping/schema.js';
import { moneySql, textSql } from './expression.js';
import { literal } from './quote.js';
import type { Place } from './scope.js';

export interface AmountSql {
  /** Decimal(18, 4), 0 where there is none. */
  readonly amount: string;
  /** String, empty where there is no amount. */
  readonly currency: string;
  /** SQL of a currency that the rows give, to be checked; null where it is known beforehand. */
  readonly code: string | null;
  /** UInt8: a cell that is not empty and no number. */
  readonly broken: string;
  /** The text as the file has it. */
  readonly text: string;
}

const NO_AMOUNT: AmountSql = {
  amount: 'toDecimal64(0, 4)',
  currency: "''",
  code: null,
  broken: '0',
  text: "''",
};

type Field = z.infer<typeof AmountField>;

/** SQL of an amount; `currency` is what counts where the mapping names none. */
export function amountSql(field: Field | undefined, place: Place, currency: string): AmountSql {
  if (field === undefined) return NO_AMOUNT;
  const spec = specOf(field);
  const at = spec.value === field ? place : place.at('value');
  const value = moneySql(spec.value, at);
  const signed = spec.refund ? `negate(abs(${value}))` : value;
  const text = textSql(spec.value, at);
  const code = spec.currency === undefined ? null : codeSql(spec.currency, place, currency);
  return {
    amount: `ifNull(${signed}, toDecimal64(0, 4))`,
    currency: `if(isNull(${value}), '', ${code ?? literal(currency)})`,
    code,
    broken: `(isNull(${value}) AND ${text} != '')`,
    text,
  };
}

function codeSql(expression: Expression, place: Place, fallback: string): string {
  const code = `upper(${textSql(expression, place.at('currency'))})`;
  return `if(${code} = '', ${literal(fallback)}, ${code})`;
}

function specOf(field: Field): { value: Expression; currency?: Expression | undefined; refund: boolean } {
  if (typeof field === 'object' && 'value' in field) return { ...field, refund: field.refund ?? false };
  return { value: field, refund: false };
}
