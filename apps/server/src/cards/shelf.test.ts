import { expect, test, vi } from 'vitest';
import type { Card } from '../routes.js';
import { CardShelf } from './shelf.js';

const ANN = { shop: 'boots', version: 1, by: 'customer', customer: 'ann' };
const cardOf = (id: string) => ({ customer: { id } }) as Card;

test('a card is put together once for each state of its shop, and anew where that failed', async () => {
  const shelf = new CardShelf('1.0');
  const make = vi.fn(async () => cardOf('ann'));
  await Promise.all([shelf.take(ANN, make), shelf.take(ANN, make)]);
  expect(make).toHaveBeenCalledTimes(1);
  await shelf.take({ ...ANN, version: 2 }, make);
  await shelf.take({ ...ANN, by: 'order' }, make);
  expect(make).toHaveBeenCalledTimes(3);
  const fails = () => Promise.reject(new Error('no memory'));
  await expect(shelf.take({ ...ANN, version: 3 }, fails)).rejects.toThrow('no memory');
  await shelf.take({ ...ANN, version: 3 }, make);
  expect(make).toHaveBeenCalledTimes(4);
});

test('the card that nobody looked at for longest goes first', async () => {
  const shelf = new CardShelf('1.0', 2);
  const made: string[] = [];
  const look = (customer: string) =>
    shelf.take({ ...ANN, customer }, async () => {
      made.push(customer);
      return cardOf(customer);
    });
  for (const customer of ['ann', 'bob', 'ann', 'eve', 'ann', 'bob']) await look(customer);
  expect(made).toEqual(['ann', 'bob', 'eve', 'bob']);
});

test('of a shop that is dropped nothing is kept, of another one all', async () => {
  const shelf = new CardShelf('1.0');
  const make = vi.fn(async () => cardOf('ann'));
  const look = (shop: string) => shelf.take({ ...ANN, shop }, make);
  for (const shop of ['boots', 'shoes']) await look(shop);
  shelf.drop('boots');
  await look('shoes');
  expect(make).toHaveBeenCalledTimes(2);
  await look('boots');
  expect(make).toHaveBeenCalledTimes(3);
});

test('a state is called otherwise where anything that it is made of is other', () => {
  const shelf = new CardShelf('1.0');
  const others = [{ version: 2 }, { by: 'order' }, { customer: 'bob' }, { shop: 'shoes' }];
  const names = [ANN, ...others.map((other) => ({ ...ANN, ...other }))].map((of) => shelf.etagOf(of));
  expect(new Set([...names, new CardShelf('1.1').etagOf(ANN)]).size).toBe(6);
});
