const PLAIN = /^[ !#-[\]-\u{D7FF}]*$/u;

/** A JSON string, quotes included. Most texts need no escape and are not copied. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
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

/** A reference to an object, as it stands in an event's `objects`. */
export function refText(type: string, id: string): string {
  return `{"type":${quoted(type)},"id":${quoted(id)}}`;
}

/** The members of a JSON object of texts, without its braces. */
export function membersText(members: Readonly<Record<string, string>>): string {
  return Object.entries(members)
    .map(([name, value]) => `${quoted(name)}:${quoted(value)}`)
    .join(',');
}
