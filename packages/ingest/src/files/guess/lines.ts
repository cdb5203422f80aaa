import type { FileShape } from '../inspect/shape.js';
import type { MappingInput } from '../mapping/schema.js';
import { columnTemplate } from '../mapping/template.js';
import { piecesOfLine } from '../presets/quantities.js';
import { isPrice, isQuantity } from './names.js';
import { type GuessColumn, type Roles, rolesOf, type Words } from './roles.js';

type TableInput = MappingInput['tables'][string];

export interface GuessedLines {
  readonly table: TableInput;
  readonly note: string;
}

/**
 * A table of what orders hold: each row names an order, a product and how many, and nothing in it happens. Its lines are items of
 * orders; those of one product in one order are one, with all of its pieces. Null where a table does not look so: one of returns or
 * reviews names an order and a product as well.
 */
export function guessLines(shape: FileShape, words: Words): GuessedLines | null {
  const roles = rolesOf(shape, words);
  const quantity = named(roles, isQuantity);
  if (quantity === null || SENT_BACK.test(shape.name) || !holdsLines(roles)) return null;
  const [order, product] = [only(roles, 'order'), only(roles, 'product')];
  if (order === null || product === null) return null;
  const price = named(roles, isPrice);
  // In the middle of a template such a name would end too soon.
  if ([order, product, quantity, price].some((name) => name !== null && /[{}]/u.test(name))) return null;
  const [orderId, productId] = [columnTemplate(order), columnTemplate(product)];
  const item = { type: 'item', id: `\${${order}}/\${${product}}` };
  const table: TableInput = {
    group: {
      by: [orderId, productId],
      columns: { [quantity]: { sum: piecesOfLine(columnTemplate(quantity)) } },
    },
    objects: [
      {
        ...item,
        numbers: {
          quantity: columnTemplate(quantity),
          ...(price === null ? {} : { price: columnTemplate(price) }),
        },
      },
    ],
    relations: [
      { from: item, to: { type: 'order', id: orderId } },
      { from: item, to: { type: 'product', id: productId }, qualifier: 'is a' },
    ],
  };
  return { table, note: words.lines(shape.name, order, product, quantity) };
}

const SENT_BACK = /return|refund|cancel|retour|rueck|rück|storno|erstatt|devol|rembours/iu;

/** What lines of orders may name. */
const IN_LINES: ReadonlySet<string> = new Set(['order', 'product', 'item', 'customer', 'seller']);

const holdsLines = ({ objects }: Roles): boolean => objects.every(({ type }) => IN_LINES.has(type));

/** The first column of numbers with such a name. */
function named({ columns }: Roles, fits: (name: string) => boolean): string | null {
  return columns.find((column) => isNumber(column) && fits(column.name))?.name ?? null;
}

/** The one column that names objects of a type. */
function only({ objects }: Roles, type: string): string | null {
  const [first, ...others] = objects.filter((object) => object.type === type && !object.lists);
  return first === undefined || others.length > 0 ? null : first.name;
}

const isNumber = ({ look }: GuessColumn): boolean => look.filled > 0 && look.numbers > 0.95;
