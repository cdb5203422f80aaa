import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody, MOST_UNPACKED } from './decode.js';

const JSON_TEXT = '{"event":"Köln"}';
const raw = (bytes: Buffer | string, changes: object = {}) => ({
  bytes: Buffer.from(bytes),
  encoding: '',
  compression: '',
  ...changes,
});

test.each([
  ['as it is', raw(JSON_TEXT)],
  ['with a byte-order mark', raw(`\uFEFF${JSON_TEXT}`)],
  ['gzip that says so', raw(gzipSync(JSON_TEXT), { encoding: 'gzip' })],
  ['gzip that says nothing', raw(gzipSync(JSON_TEXT))],
  ['deflate', raw(deflateSync(JSON_TEXT), { encoding: 'deflate' })],
  ['said to be gzip, and is not', raw(JSON_TEXT, { compression: 'gzip-js' })],
  ['a form with JSON', raw(`data=${encodeURIComponent(JSON_TEXT)}&ver=1`)],
  ['a form with base64', raw(`data=${encodeURIComponent(Buffer.from(JSON_TEXT).toString('base64'))}`)],
])('%s', (_how, body) => expect(decodeBody(body)).toEqual({ event: 'Köln' }));

test('nothing is null, text is text, and bytes that are no UTF-8 are replaced', () => {
  expect(decodeBody(raw(''))).toBeNull();
  expect(decodeBody(raw('en=page_view'))).toBe('en=page_view');
  expect(decodeBody(raw(Buffer.from([0x22, 0xff, 0x22])))).toBe('\uFFFD');
});

test('a bomb is refused before it goes off, and so is what cannot be unpacked', () => {
  const bomb = gzipSync(Buffer.alloc(MOST_UNPACKED + 1, 32));
  expect(() => decodeBody(raw(bomb))).toThrow(expect.objectContaining({ status: 413 }));
  expect(() => decodeBody(raw(gzipSync(JSON_TEXT).subarray(0, 12)))).toThrow(
    expect.objectContaining({ status: 400 }),
  );
});
