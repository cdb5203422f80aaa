const PLAIN = /^[ !#-[\]-~]*$/u;
const BEYOND_ASCII = /[^ -~]/gu;

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A JSON string in ASCII, quotes included. Most texts need no escape. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text).replace(BEYOND_ASCII, escaped);
}

/** Whole minor units (cents) as a decimal with two places: -5 gives -0.05. */
export function decimalText(cents: number): string {
  const positive = Math.abs(cents);
  const rest = positive % 100;
  return `${cents < 0 ? '-' : ''}${(positive - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** Whole minor units of a price such as 4.9 or 4.90. */
export function centsOf(price: string): number {
  const [major = '0', minor = ''] = price.split('.');
  return Number(major) * 100 + Number(minor.padEnd(2, '0'));
}

/**
 * The same text in one piece. The engine keeps a joined text as a tree of its parts and walks it each time
 * it is written; what stands in many lines is worth being put together once.
 */
export function flat(text: string): string {
  // Reading a character is what makes the engine put a text together.
  return text.charCodeAt(0) === 0 ? '' : text;
}

/** A reference to an object, as it stands in an event's `objects`. Ids are made here and need no escape. */
export function refText(type: string, id: string): string {
  return flat(`{"type":"${type}","id":"${id}"}`);
}

/** The members of a JSON object of texts, without its braces. */
export function membersText(members: Readonly<Record<string, string>>): string {
  return Object.entries(members)
    .map(([name, value]) => `${quoted(name)}:${quoted(value)}`)
    .join(',');
}

/** Remembers the text of each pair: a few of them serve all visits. The texts are joined once and stay flat. */
export function remembered<A, B>(make: (first: A, second: B) => string): (first: A, second: B) => string {
  const known = new Map<A, Map<B, string>>();
  return (first, second) => {
    let row = known.get(first);
    if (!row) {
      row = new Map();
      known.set(first, row);
    }
    let text = row.get(second);
    if (text === undefined) {
      text = flat(make(first, second));
      row.set(second, text);
    }
    return text;
  };
}
