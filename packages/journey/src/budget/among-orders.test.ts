import { expect, it } from 'vitest';
import { amongOrders } from './among-orders.js';

const credit = (orders: number, newCustomers: number) => ({ orders, newCustomers });

it('holds first orders to the orders, and gives what is beyond to others by their room', () => {
  const told = amongOrders([credit(100, 103), credit(50, 40), credit(30, 10), credit(7, 7)]);
  expect(told.map(({ newCustomers }) => newCustomers)).toEqual([100, 41, 12, 7]);
  expect(told.map(({ orders }) => orders)).toEqual([100, 50, 30, 7]);
});

it('leaves alone what does not contradict', () => {
  const credits = [credit(10, 9), credit(5, 5)];
  expect(amongOrders(credits)).toBe(credits);
});
