import type { Condition, Expression } from '../mapping/expression.js';
import { parseTemplate } from '../mapping/template.js';
import { literal, literals, numeral } from './quote.js';
import { jsonText, type Place } from './scope.js';
import { tallyOfList } from './tally.js';

/** SQL (String) of an expression; nothing is the empty text. */
export function textSql(expression: Expression, place: Place): string {
  if (typeof expression === 'string') return templateSql(expression, place);
  if (typeof expression !== 'object') return literal(String(expression));
  if ('concat' in expression)
    return concatSql(expression.concat.map((part, i) => textSql(part, place.at('concat', i))));
  if ('first' in expression) return firstSql(expression.first, place);
  if ('when' in expression) return whenSql(expression, place);
  if ('lookup' in expression) return lookupSql(expression, place);
  if ('param' in expression) return paramSql(expression, place);
  if ('count' in expression) return countSql(expression, place);
  if (isArithmetic(expression)) return `ifNull(toString(${decimalSql(expression, place)}), '')`;
  return textFunctionSql(expression, place);
}

type Arithmetic = Extract<
  Expression,
  { add: unknown } | { subtract: unknown } | { multiply: unknown } | { negate: unknown }
>;
type TextFunction = Extract<
  Exclude<Expression, string>,
  | { split: unknown }
  | { lower: unknown }
  | { upper: unknown }
  | { email: unknown }
  | { title: unknown }
  | { replace: unknown }
  | { json: unknown }
>;

function textFunctionSql(expression: TextFunction, place: Place): string {
  if ('lower' in expression) return `lowerUTF8(${textSql(expression.lower, place.at('lower'))})`;
  if ('upper' in expression) return `upperUTF8(${textSql(expression.upper, place.at('upper'))})`;
  if ('email' in expression) return emailSql(textSql(expression.email, place.at('email')));
  if ('title' in expression) return titleSql(textSql(expression.title, place.at('title')));
  if ('json' in expression)
    return jsonText(textSql(expression.json, place.at('json')), expression.path.split('.'));
  if ('split' in expression) {
    const cell = textSql(expression.split, place.at('split'));
    return `trimBoth(splitByString(${literal(expression.by)}, ${cell})[${expression.at}])`;
  }
  const cell = textSql(expression.replace, place.at('replace'));
  return `replaceRegexpAll(${cell}, ${literal(expression.pattern)}, ${literal(expression.with)})`;
}

/** The name by which live events have a customer with this address (SHA-256); what is no address stays as it is. */
function emailSql(cell: string): string {
  const address = `lowerUTF8(trimBoth(${cell}))`;
  return `if(position(${address}, '@') > 0, lower(hex(SHA256(${address}))), ${address})`;
}

function templateSql(template: string, place: Place): string {
  return concatSql(
    parseTemplate(template).map((part) =>
      'column' in part ? place.column(part.column) : literal(part.text),
    ),
  );
}

function concatSql(parts: readonly string[]): string {
  if (parts.length === 0) return "''";
  return parts.length === 1 ? (parts[0] ?? "''") : `concat(${parts.join(', ')})`;
}

function firstSql(expressions: readonly Expression[], place: Place): string {
  const parts = expressions.map((part, index) => textSql(part, place.at('first', index)));
  const last = parts.pop() ?? "''";
  if (parts.length === 0) return last;
  return `multiIf(${parts.flatMap((part) => [`${part} != ''`, part]).join(', ')}, ${last})`;
}

function whenSql(expression: Extract<Expression, { when: unknown }>, place: Place): string {
  const branches = expression.when.flatMap((branch, index) => [
    conditionSql(branch.if, place.at('when', index, 'if')),
    textSql(branch.then, place.at('when', index, 'then')),
  ]);
  const otherwise = expression.else === undefined ? "''" : textSql(expression.else, place.at('else'));
  return `multiIf(${branches.join(', ')}, ${otherwise})`;
}

function lookupSql(expression: Extract<Expression, { lookup: unknown }>, place: Place): string {
  const cell = textSql(expression.lookup, place.at('lookup'));
  const otherwise = expression.else === undefined ? cell : textSql(expression.else, place.at('else'));
  const from = Object.keys(expression.in);
  if (from.length === 0) return otherwise;
  return `transform(${cell}, ${literals(from)}, ${literals(Object.values(expression.in))}, ${otherwise})`;
}

/** GA4 keeps parameters as a list of {key, value: {string_value, int_value, …}}: the one with this key. */
function paramSql(expression: Extract<Expression, { param: unknown }>, place: Place): string {
  const list = `JSONExtractArrayRaw(${textSql(expression.of, place.at('of'))})`;
  const found = `arrayFirst(p -> JSONExtractString(p, 'key') = ${literal(expression.param)}, ${list})`;
  const value = ['string_value', 'int_value', 'float_value', 'double_value'].map((kind) =>
    jsonText('v', ['value', kind]),
  );
  return `arrayMap(v -> ${value.slice(0, -1).reduceRight((rest, each) => `if(${each} != '', ${each}, ${rest})`, value.at(-1) ?? "''")}, [${found}])[1]`;
}

/**
 * Elements of a JSON list by the first of some fields that says something, each as often as another field says, or once; nothing
 * where none of them says how often.
 */
function countSql(expression: Extract<Expression, { count: unknown }>, place: Place): string {
  const field = (path: string) => jsonText('e', path.split('.'));
  const [first = '', ...rest] = expression.by.map(field);
  const name =
    rest.length === 0
      ? first
      : `coalesce(${[first, ...rest].map((each) => `nullIf(${each}, '')`).join(', ')}, '')`;
  const times = `greatest(ifNull(toFloat64OrNull(${field(expression.times)}), 1.), 0.)`;
  const list = `JSONExtractArrayRaw(${textSql(expression.count, place.at('count'))})`;
  const tally = tallyOfList(`arrayMap(e -> (${name}, ${times}), ${list})`);
  return `if(arrayExists(e -> ${field(expression.times)} != '', ${list}), ${tally}, '')`;
}

function titleSql(cell: string): string {
  return `initcapUTF8(replaceRegexpAll(${cell}, '[_\\\\-\\\\s]+', ' '))`;
}

function isArithmetic(expression: Expression): expression is Arithmetic {
  if (typeof expression !== 'object') return false;
  return (
    'add' in expression || 'subtract' in expression || 'multiply' in expression || 'negate' in expression
  );
}

/** SQL (Nullable(Decimal(38, n))) of an amount, exact: null where a part is no number. */
export function decimalSql(expression: Expression, place: Place): string {
  if (!isArithmetic(expression))
    return parsedDecimal(textSql(expression, place), place.decimal, 'toDecimal128OrNull');
  if ('negate' in expression) return `negate(${decimalSql(expression.negate, place.at('negate'))})`;
  if ('add' in expression) return joined(expression.add, '+', place.at('add'));
  if ('subtract' in expression) return joined(expression.subtract, '-', place.at('subtract'));
  return joined(expression.multiply, '*', place.at('multiply'));
}

function joined(parts: readonly Expression[], operator: '+' | '-' | '*', place: Place): string {
  // A missing term of a sum is nothing; a missing factor makes the product unknown.
  const sql = parts.map((part, index) => {
    const value = decimalSql(part, place.at(index));
    return operator === '*' ? value : `ifNull(${value}, toDecimal128(0, 4))`;
  });
  const total = `(${sql.join(` ${operator} `)})`;
  return operator === '*' ? `CAST(${total} AS Nullable(Decimal(38, 4)))` : total;
}

/** SQL (Nullable(Decimal(18, 4))) of a sum of money as the store keeps it. */
export function moneySql(expression: Expression, place: Place): string {
  if (isArithmetic(expression))
    return `accurateCastOrNull(${decimalSql(expression, place)}, 'Decimal(18, 4)')`;
  return parsedDecimal(textSql(expression, place), place.decimal, 'toDecimal64OrNull');
}

/** Plain decimals first, since nearly all are; only what they are not is freed of signs and separators. */
function parsedDecimal(
  cell: string,
  decimal: 'point' | 'comma',
  parse: 'toDecimal64OrNull' | 'toDecimal128OrNull',
): string {
  const bare = `replaceRegexpAll(${cell}, '[^0-9.,eE+\\-]', '')`;
  const loose =
    decimal === 'comma'
      ? `replaceAll(replaceAll(${bare}, '.', ''), ',', '.')`
      : `replaceAll(${bare}, ',', '')`;
  const negative = `if(startsWith(${cell}, '('), concat('-', ${loose}), ${loose})`;
  const parsed = `${parse}(${negative}, 4)`;
  if (decimal === 'comma') return parsed;
  const plain = `${parse}(${cell}, 4)`;
  // Only `if` leaves the branch alone that no row needs.
  return `if(isNull(${plain}) AND ${cell} != '', ${parsed}, ${plain})`;
}

/** SQL (Float64) of a number; NaN where it is none. */
export function numberSql(expression: Expression, place: Place): string {
  if (isArithmetic(expression)) return `ifNull(toFloat64(${decimalSql(expression, place)}), nan)`;
  const cell = textSql(expression, place);
  const plain = `toFloat64OrNull(${cell})`;
  if (place.decimal === 'comma')
    return `ifNull(toFloat64OrNull(replaceAll(replaceAll(${cell}, '.', ''), ',', '.')), nan)`;
  return `ifNull(${plain}, nan)`;
}

/** SQL (UInt8) of a test. A comparison of size is false where the value is no number. */
export function conditionSql(condition: Condition, place: Place): string {
  if ('all' in condition) return connected(condition.all, 'AND', place.at('all'));
  if ('any' in condition) return connected(condition.any, 'OR', place.at('any'));
  if ('not' in condition) return `NOT (${conditionSql(condition.not, place.at('not'))})`;
  const sized = sizeSql(condition, place);
  if (sized !== null) return sized;
  return comparisonSql(condition, place);
}

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function connected(conditions: readonly Condition[], word: 'AND' | 'OR', place: Place): string {
  return `(${conditions.map((condition, index) => conditionSql(condition, place.at(index))).join(` ${word} `)})`;
}

function comparisonSql(condition: Comparison, place: Place): string {
  const value = textSql(condition.value, place.at('value'));
  if ('equals' in condition) return `${value} = ${textSql(condition.equals, place.at('equals'))}`;
  if ('notEquals' in condition) return `${value} != ${textSql(condition.notEquals, place.at('notEquals'))}`;
  if ('in' in condition) return `has(${literals(condition.in)}, ${value})`;
  if ('notIn' in condition) return `NOT has(${literals(condition.notIn)}, ${value})`;
  if ('startsWith' in condition) return `startsWith(${value}, ${literal(condition.startsWith)})`;
  if ('endsWith' in condition) return `endsWith(${value}, ${literal(condition.endsWith)})`;
  if ('contains' in condition) return `position(${value}, ${literal(condition.contains)}) > 0`;
  if ('matches' in condition) return `match(${value}, ${literal(condition.matches)})`;
  if ('empty' in condition) return condition.empty ? `${value} = ''` : `${value} != ''`;
  return place.fail(({ noTest }) => noTest);
}

function sizeSql(condition: Comparison, place: Place): string | null {
  const compare = (operator: string, bound: number) =>
    `${numberSql(condition.value, place.at('value'))} ${operator} ${numeral(bound)}`;
  if ('greater' in condition) return compare('>', condition.greater);
  if ('atLeast' in condition) return compare('>=', condition.atLeast);
  if ('less' in condition) return compare('<', condition.less);
  if ('atMost' in condition) return compare('<=', condition.atMost);
  return null;
}
