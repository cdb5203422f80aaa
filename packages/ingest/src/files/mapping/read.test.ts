import { describe, expect, it } from 'vitest';
import { MappingError } from './error.js';
import { readMapping } from './read.js';

function errorOf(text: string): MappingError {
  try {
    readMapping(text, 'shop.yaml');
  } catch (thrown) {
    if (thrown instanceof MappingError) return thrown;
    throw thrown;
  }
  throw new Error('the mapping was read');
}

const LOG = `tables:
  orders:
    events:
      - activity: $event
        time: $when
        objects:
          - { type: order, id: $order }
`;

describe('readMapping', () => {
  it('reads YAML and fills in what may be left out', () => {
    const { mapping } = readMapping(LOG);
    expect(mapping.tables['orders']?.events[0]).toMatchObject({ activity: '$event', time: '$when' });
    expect(mapping.tables['orders']?.join).toEqual([]);
    expect(mapping.shop).toEqual({});
  });

  it('reads JSON', () => {
    const { mapping } = readMapping(JSON.stringify({ shop: { currency: 'BRL' }, tables: { a: {} } }));
    expect(mapping.shop).toEqual({ currency: 'BRL' });
  });

  it('names line, field and the word that was meant for a misspelt field', () => {
    const error = errorOf(LOG.replace('activity:', 'activty:'));
    expect(error.message).toBe(
      'shop.yaml line 4: tables.orders.events[0].activty: “activty” is no field that a mapping knows here. Did you mean “activity”?',
    );
  });

  it('names a missing field', () => {
    expect(errorOf(LOG.replace('        time: $when\n', '')).message).toContain(
      'events[0].time: is missing.',
    );
  });

  it('names a misspelt word of the language', () => {
    const error = errorOf(LOG.replace('$event', '{ concatt: [$a, $b] }'));
    expect(error.message).toContain('shop.yaml line 4');
    expect(error.message).toContain('Did you mean “concat”?');
  });

  it('points into a nested expression', () => {
    const bad = `{ when: [{ if: { value: $a, atLeast: many }, then: b }] }`;
    const error = errorOf(LOG.replace('$event', bad));
    expect(error.path.slice(0, 7)).toEqual(['tables', 'orders', 'events', 0, 'activity', 'when', 0]);
  });

  it('tells broken YAML with its line', () => {
    expect(errorOf('tables:\n  a: [1, 2\n').message).toMatch(/^shop\.yaml line \d/u);
  });

  it('refuses a zone that does not exist', () => {
    const error = errorOf(LOG.replace('events:', 'zone: Europe/Berln\n    events:'));
    expect(error.message).toContain('tables.orders.zone: must be an IANA time zone');
  });
});
