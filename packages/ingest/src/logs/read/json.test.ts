import { expect, it } from 'vitest';
import { JsonReader, type Member } from './json.js';

function read(text: string, piece: number): { members: Member[]; ended: string[] } {
  const members: Member[] = [];
  const ended: string[] = [];
  const reader = new JsonReader('log.json', {
    member: (member) => void members.push(member),
    ended: (of) => void ended.push(of),
  });
  for (let at = 0; at < text.length; at += piece) reader.take(text.slice(at, at + piece));
  reader.end();
  return { members, ended };
}

const TEXT = `{
  "a": [ {"x": [1, "}],\\"\\\\"]}, 2, "three" ,[]],
  "b\\u0062": { "k:1": {"y": {"z": null}}, "k2": "v,:[" },
  "c": 7, "d": {}, "e": []
}`;

it.each([1, 2, 3, 5, 1000])('takes a document apart, in pieces of %i characters', (piece) => {
  const { members, ended } = read(TEXT, piece);
  expect(members.map(({ of, key, value }) => [of, key, value])).toEqual([
    ['a', '1', { x: [1, '}],"\\'] }],
    ['a', '2', 2],
    ['a', '3', 'three'],
    ['a', '4', []],
    ['bb', 'k:1', { y: { z: null } }],
    ['bb', 'k2', 'v,:['],
  ]);
  expect(members.map(({ line }) => line)).toEqual([2, 2, 2, 2, 3, 3]);
  expect(ended).toEqual(['a', 'bb', 'c', 'd', 'e']);
});

it.each([
  ['{"a": [1, 2', /broken off/u],
  ['{"a": [1]} {"b": [2]}', /goes on after the document has ended/u],
  ['{"a": [1}', /closes a list as an object/u],
  ['[1, 2]', /not one JSON object/u],
  ['{"a": [01]}', /is not JSON: “01” \(line 1\)/u],
  [`{"a": ${'['.repeat(300)}`, /nests values more than 200 deep/u],
])('%s', (text, says) => {
  expect(() => read(text, 1000)).toThrow(says);
});
