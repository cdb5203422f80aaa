import type { FileShape } from '../inspect/shape.js';
import type { MappingInput } from '../mapping/schema.js';
import { columnTemplate } from '../mapping/template.js';
import { isQuantity } from './names.js';
import { type GuessColumn, type Roles, rolesOf, type Words } from './roles.js';

type TableInput = MappingInput['tables'][string];

export interface GuessedLines {
  readonly table: TableInput;
  readonly note: string;
}

/**
 * A table of what orders hold: each row names an order and a product, and perhaps how many; nothing in it happens. Its lines are items
 * of orders; those of one product in one order are one, with all of its pieces. Null where a table does not look so.
 */
export function guessLines(shape: FileShape, words: Words): GuessedLines | null {
  const roles = rolesOf(shape, words);
  const [order, product] = [only(roles, 'order'), only(roles, 'product')];
  if (order === null || product === null) return null;
  const [orderId, productId] = [columnTemplate(order), columnTemplate(product)];
  const quantity = roles.columns.find((column) => isNumber(column) && isQuantity(column.name))?.name ?? null;
  const id = `\${${order}}/\${${product}}`;
  const item = { type: 'item', id };
  const rest = roles.columns
    .filter(({ name }) => ![order, product, quantity].includes(name))
    .filter(isNumber);
  const numbers = {
    ...Object.fromEntries(rest.map(({ name }) => [name, columnTemplate(name)])),
    quantity: columnTemplate(quantity ?? PIECES),
  };
  const pieces =
    quantity === null ? { [PIECES]: { count: 'rows' } } : { [quantity]: { sum: columnTemplate(quantity) } };
  const table: TableInput = {
    group: { by: [orderId, productId], columns: pieces },
    objects: [{ ...item, numbers }],
    relations: [
      { from: item, to: { type: 'order', id: orderId } },
      { from: item, to: { type: 'product', id: productId }, qualifier: 'is a' },
    ],
  };
  return { table, note: words.lines(shape.name, order, product, quantity) };
}

/** What lines that do not say how many are counted by. */
const PIECES = 'pieces';

/** The one column that names objects of a type. */
function only({ objects }: Roles, type: string): string | null {
  const [first, ...others] = objects.filter((object) => object.type === type && !object.lists);
  return first === undefined || others.length > 0 ? null : first.name;
}

const isNumber = ({ name, look }: GuessColumn): boolean =>
  look.filled > 0 && look.numbers > 0.95 && !/id$|code|zip|plz/iu.test(name);
