import { entryOf, figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { bound } = figuresIn('de');

const NUMBERS: Readonly<Record<string, string>> = {
  amount: 'Betrag',
  price: 'Preis',
  'unit price': 'Stückpreis',
  value: 'Wert',
  total: 'Summe',
  subtotal: 'Zwischensumme',
  'cart value': 'Warenkorbwert',
  'cart total': 'Warenkorbwert',
  'basket value': 'Warenkorbwert',
  'basket total': 'Warenkorbwert',
  'order value': 'Bestellwert',
  'order total': 'Bestellwert',
};

const WEEKDAYS: Readonly<Record<string, string>> = {
  monday: 'montags',
  tuesday: 'dienstags',
  wednesday: 'mittwochs',
  thursday: 'donnerstags',
  friday: 'freitags',
  saturday: 'samstags',
  sunday: 'sonntags',
};

export const segments: Sentences['segments'] = {
  number: (name) => entryOf(NUMBERS, name) ?? name,
  under: (high) => `unter ${bound(high)}`,
  between: (low, high) => `${bound(low)} bis ${bound(high)}`,
  least: (low) => `ab ${bound(low)}`,
  value: (value) => entryOf(WEEKDAYS, value) ?? value,
};
