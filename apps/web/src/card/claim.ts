/** The parts of a card's address that are signed, and the signature, as the server takes them. */
const PARTS = ['by', 'customer', 'until', 'signature'] as const;

/** @param search of the page's address. */
export function queryOf(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const part of PARTS) {
    const value = search[part];
    if (typeof value === 'string') query.set(part, value);
  }
  return query.toString();
}

/** Whether an id is that of somebody who is known by their e-mail address: its SHA-256 in hexadecimal. */
export function isHash(id: string): boolean {
  return /^[0-9a-f]{64}$/u.test(id);
}

/** A hash says nothing by its middle, and a card has no room for it. */
export function shortened(id: string): string {
  return isHash(id) ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
}
