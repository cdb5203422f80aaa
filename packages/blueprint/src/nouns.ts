import { entryOf, type Locale } from '@throughline/model';

export type { Locale };

const GERMAN: Readonly<Record<string, readonly [one: string, many: string]>> = {
  cart: ['Warenkorb', 'Warenkörbe'],
  checkout: ['Kasse', 'Kassen'],
  customer: ['Kunde', 'Kunden'],
  device: ['Gerät', 'Geräte'],
  item: ['Position', 'Positionen'],
  order: ['Bestellung', 'Bestellungen'],
  parcel: ['Paket', 'Pakete'],
  payment: ['Zahlung', 'Zahlungen'],
  product: ['Produkt', 'Produkte'],
  return: ['Retoure', 'Retouren'],
  review: ['Bewertung', 'Bewertungen'],
  session: ['Sitzung', 'Sitzungen'],
  ticket: ['Anfrage', 'Anfragen'],
  event: ['Ereignis', 'Ereignisse'],
  visitor: ['Besucher', 'Besucher'],
};

/** The plural of an object type's name, by English rules: enough for a heading. */
export function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/iu.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** An object type's name for one or for many. A type that the shop made up keeps its own name. */
export function nounIn(locale: Locale, objectType: string, count: 'one' | 'many'): string {
  if (locale === 'en') return count === 'one' ? objectType : plural(objectType);
  const known = entryOf(GERMAN, objectType);
  if (known === undefined) return objectType;
  return count === 'one' ? known[0] : known[1];
}
