import { expect, it } from 'vitest';
import { forgetEarly, keepEarly, takeEarly } from './early.js';

const ASKED = { method: 'POST', body: '{"kind":"blueprint"}' };

function kept() {
  const calledOff = new AbortController();
  const response = Promise.resolve(new Response('early'));
  keepEarly('/api/questions', ASKED, { response, callOff: () => calledOff.abort() });
  return { response, calledOff: calledOff.signal };
}

it('gives what was asked ahead to the first who asks the same, and to nobody once it is forgotten', () => {
  const { response } = kept();
  expect(takeEarly('/api/questions', { ...ASKED, body: '{"kind":"map"}' })).toBeUndefined();
  expect(takeEarly('/api/questions', ASKED)).toBe(response);
  expect(takeEarly('/api/questions', ASKED)).toBeUndefined();
  kept();
  forgetEarly('/api/questions', ASKED);
  expect(takeEarly('/api/questions', ASKED)).toBeUndefined();
});

it('is called off by whoever took it, also where they did not want it any more already', () => {
  const late = kept();
  const taker = new AbortController();
  void takeEarly('/api/questions', { ...ASKED, signal: taker.signal });
  expect(late.calledOff.aborted).toBe(false);
  taker.abort();
  expect(late.calledOff.aborted).toBe(true);
  const before = kept();
  void takeEarly('/api/questions', { ...ASKED, signal: AbortSignal.abort() });
  expect(before.calledOff.aborted).toBe(true);
});
