import { describe, expect, it } from 'vitest';
import { textColumns } from '../inspect/columns.js';
import type { FileShape } from '../inspect/shape.js';
import { guessMapping } from './guess.js';

function shape(header: string[], ...rows: string[][]): FileShape {
  return named('log.csv', header, ...rows);
}

function named(name: string, header: string[], ...rows: string[][]): FileShape {
  const columns = textColumns(name, header, rows);
  return {
    name,
    path: name,
    format: 'csv',
    compression: 'none',
    delimiter: ',',
    columns,
    rows,
    bytes: 1,
    converted: null,
  };
}

function guessed(header: string[], ...rows: string[][]) {
  const { mapping, notes } = guessMapping([shape(header, ...rows)]);
  const [event] = mapping.tables['events']?.events ?? [];
  return { event, table: mapping.tables['events'], notes };
}

describe('guessMapping', () => {
  it.each([
    ['XES', ['case:concept:name', 'concept:name', 'time:timestamp']],
    ['plain', ['case_id', 'activity', 'timestamp']],
    ['Celonis', ['_CASE_KEY', 'ACTIVITY_EN', 'EVENTTIME']],
    ['Disco', ['Case ID', 'Activity', 'Complete Timestamp']],
    ['German', ['Vorgangsnummer', 'Tätigkeit', 'Zeitstempel']],
    ['French', ['Numéro dossier', 'Étape', 'Horodatage']],
    ['Portuguese', ['Processo', 'Atividade', 'Data hora']],
  ])('knows the usual names: %s', (_, [id, activity, time]) => {
    const { event } = guessed(
      [id ?? '', activity ?? '', time ?? ''],
      ['1', 'A', '2024-01-01 10:00'],
      ['1', 'B', '2024-01-02 10:00'],
    );
    expect(event).toMatchObject({
      activity: `$${activity}`,
      time: `$${time}`,
      objects: [{ type: 'case', id: `$${id}` }],
    });
  });

  it('knows a click stream', () => {
    const { event } = guessed(
      ['event_time', 'event_type', 'product_id', 'user_id', 'user_session', 'utm_source'],
      ['2019-10-01 00:00:00 UTC', 'view', '44', '5', 'x', 'mail'],
    );
    expect(event).toMatchObject({
      activity: '$event_type',
      time: '$event_time',
      channel: '$utm_source',
      objects: [
        { type: 'product', id: '$product_id' },
        { type: 'customer', id: '$user_id' },
        { type: 'session', id: '$user_session' },
      ],
    });
  });

  it('makes an event of each column of times where no column says what happened', () => {
    const { table } = guessed(
      ['order_id', 'order_created_at', 'shippedAt', 'status'],
      ['1', '2024-01-01', '2024-01-02', 'sent'],
    );
    expect(table?.events.map(({ activity }) => activity)).toEqual(['Order Created', 'Shipped']);
    expect(table?.objects).toEqual([{ type: 'order', id: '$order_id', text: { status: '$status' } }]);
  });

  it('calls what happened to the thing of a row as the taxonomy knows it, and else as its column', () => {
    const { table } = guessed(
      ['order', 'customer', 'placed_at', 'delivered_at', 'pondered_at'],
      ['1', 'ada', '2024-01-01', '2024-01-02', '2024-01-03'],
    );
    expect(table?.events.map(({ activity }) => activity)).toEqual(['Order Placed', 'Delivered', 'Pondered']);
  });

  it('finds the time and the activity by what stands in them', () => {
    const row = (id: string, what: string, when: string) => [id, what, when];
    const { event, notes } = guessed(
      ['thing_id', 'x', 'y'],
      row('a1', 'in', '2024-01-01'),
      row('a1', 'out', '2024-01-02'),
      row('a2', 'in', '2024-01-03'),
      row('a2', 'out', '2024-01-04'),
      row('a3', 'in', '2024-01-05'),
    );
    expect(event).toMatchObject({ activity: '$x', time: '$y' });
    expect(notes.join()).toContain('its values are dates');
  });

  it.each([
    ['day-first', ['13/02/2024 10:00', '01/02/2024 10:00']],
    ['month-first', ['02/13/2024 10:00', '01/02/2024 10:00']],
    ['day-first', ['1.2.2024', '3.4.2024']],
  ])('tells %s dates apart', (format, times) => {
    expect(
      guessed(['case_id', 'activity', 'timestamp'], ...times.map((time) => ['1', 'A', time])).table?.times,
    ).toBe(format);
  });

  it('says so where days and months cannot be told apart', () => {
    const { notes } = guessed(['case_id', 'activity', 'timestamp'], ['1', 'A', '01/02/2024']);
    expect(notes.join()).toContain('cannot be told apart');
  });

  const ORDERS = named('orders.csv', ['order', 'placed_at', 'paid_at'], ['1', '2024-01-01', '2024-01-02']);

  it('takes a table of what orders hold for their items, beside one in which something happens', () => {
    const lines = named('items.csv', ['order', 'sku', 'qty', 'price'], ['1', 'TEA', '3', '8.00']);
    const { mapping, notes } = guessMapping([ORDERS, lines]);
    const item = { type: 'item', id: '${order}/${sku}' };
    expect(mapping.tables['items']).toMatchObject({
      file: 'items.csv',
      group: { by: ['$order', '$sku'], columns: { qty: { sum: { else: { first: ['$qty', '1'] } } } } },
      events: [],
      objects: [{ ...item, numbers: { quantity: '$qty', price: '$price' } }],
      relations: [
        { from: item, to: { type: 'order', id: '$order' }, qualifier: 'of' },
        { from: item, to: { type: 'product', id: '$sku' }, qualifier: 'is a' },
      ],
    });
    expect(notes.at(-1)).toBe(
      '“items.csv” lists what orders hold: “order” names the order, “sku” the product, “qty” how many.',
    );
  });

  it.each([
    ['does not say how many', 'items.csv', ['order', 'sku', 'price'], ['1', 'TEA', '8.00']],
    ['is of returns, by a column', 'back.csv', ['return_id', 'order', 'sku', 'qty'], ['r1', '1', 'TEA', '9']],
    ['is of returns, by its name', 'returned.csv', ['order', 'sku', 'qty'], ['1', 'TEA', '9']],
    ['has names that would end a template', 'items.csv', ['order', 'sku}', 'qty'], ['1', 'TEA', '9']],
  ])('leaves a table aside that %s', (_, name, header, row) => {
    const { mapping, notes } = guessMapping([ORDERS, named(name, header, row)]);
    expect(Object.keys(mapping.tables)).toEqual(['events']);
    expect(notes.at(-1)).toContain(`“${name}” was left aside`);
  });

  it('takes one table for what orders hold; alone, it says that nothing happens in it', () => {
    const lines = named('items.csv', ['order', 'sku', 'qty'], ['1', 'TEA', '3']);
    const others = named('stock.csv', ['order', 'sku', 'pieces'], ['1', 'TEA', '70']);
    const { mapping, notes } = guessMapping([ORDERS, lines, others]);
    expect(Object.keys(mapping.tables)).toEqual(['events', 'items']);
    expect(notes.at(-1)).toContain('“stock.csv” was left aside');
    expect(() => guessMapping([lines])).toThrow(/no column looks like a time/u);
  });

  it('says which columns there are where none could be the time', () => {
    expect(() => guessed(['case_id', 'activity'], ['1', 'A'])).toThrow(
      /no column looks like a time.*“activity”/u,
    );
  });
});
