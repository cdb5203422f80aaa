import type { Expression } from '../../mapping/expression.js';

/**
 * Who a row of a vendor's table belongs to: the hash of the e-mail address where one is told, as webhooks of the same
 * vendor have it, so that shop, payments, tickets and mails meet in one customer; else the vendor's own id.
 */
export function customerOf(email: Expression, id: Expression): Expression {
  return { first: [{ email }, id] };
}

/** The vendor's own id is another name of the customer; said where an address is told. */
export function sameCustomer(email: Expression, id: Expression) {
  return {
    from: { type: 'customer', id },
    to: { type: 'customer', id: { email } },
    qualifier: 'same as',
    if: {
      all: [
        { value: email, empty: false },
        { value: id, empty: false },
      ],
    },
  };
}

/** Rows that the vendor has deleted since, or that were a test, never happened. */
export const REAL = {
  not: {
    any: ['$_fivetran_deleted', '$test'].map((value) => ({ value: { lower: value }, in: ['true', '1'] })),
  },
};

export const FLAGS = ['_fivetran_deleted', 'test'];
