import { bandLabels, type EventProperty } from '@throughline/model';
import type { CodedFacet, Properties } from './facets.js';

/** What a price, or what lies in a basket, is called where it is a number of an event. */
const PRICES = new Set([
  'price',
  'unit price',
  'value',
  'total',
  'subtotal',
  'cart value',
  'cart total',
  'basket value',
  'basket total',
  'order value',
  'order total',
]);
/** A shop that tells of bands by itself means those. */
const OWN_BANDS = /price|basket|(?:cart|order) value/iu;
/** Share of the events of each activity that have to have it: where only some have, that one has it may say what became of it. */
const LEAST_SHARE = 0.6;

/**
 * Prices in four bands of as many each, where each of the opportunities’ activities tells of its price and no text does: what is
 * only told of those who failed, or who got far, would tell who they are.
 */
export function priceBandsOf(names: readonly string[], known: Properties): CodedFacet[] {
  const has = (name: string, property: string) => known.get(name)?.get(property)?.events ?? 0;
  const own = [...new Set(names.flatMap((name) => [...(known.get(name)?.keys() ?? [])]))];
  if (own.some((property) => property.startsWith('text.') && OWN_BANDS.test(property))) return [];
  const told = own.filter(isPrice).filter((property) => {
    return names.every((name) => has(name, property) >= LEAST_SHARE * has(name, ''));
  });
  const [property] = told.sort();
  if (property === undefined) return [];
  const bounds = boundsOf(property, known);
  return bounds.length === 0 ? [] : [{ property, values: bandLabels(bounds), bounds }];
}

function isPrice(property: string): property is EventProperty {
  if (property === 'amount') return true;
  const name = property.replace(/^number\./u, '');
  return name !== property && PRICES.has(name.replaceAll(/[_-]/gu, ' ').toLowerCase());
}

/** Quartiles of the activity that tells it most often, the same for every study, to two figures. */
function boundsOf(property: EventProperty, known: Properties): number[] {
  const rows = [...known.values()].flatMap((all) => all.get(property) ?? []);
  const [most] = rows.sort((a, b) => b.events - a.events);
  return [...new Set((most?.quartiles ?? []).map((bound) => Number(bound.toPrecision(2))))];
}
