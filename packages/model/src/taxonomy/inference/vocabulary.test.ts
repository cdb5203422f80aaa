import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';
import { Vocabulary } from './vocabulary.js';
import { systemKind } from './words.js';

describe('tokensOf', () => {
  it.each([
    ['PackQualityCheck', ['pack', 'quality', 'check']],
    ['order_shipped.v2', ['order', 'shipped', 'v', '2']],
    ['3ds_challenge', ['3ds', 'challenge']],
    ['Rücksendung möglich', ['rucksendung', 'moglich']],
    ['HTTPError', ['http', 'error']],
    ['', []],
  ])('takes %j apart', (name, tokens) => {
    expect(tokensOf(name)).toEqual(tokens);
  });
});

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary<string>();
  vocabulary.add('pack return', 'act');
  vocabulary.add('package', 'thing');
  vocabulary.add('return_to_sender', 'phrase');
  vocabulary.add('ad', 'short');
  const find = (name: string): string[] => [...vocabulary.find(tokensOf(name))];

  it('takes the longest stem', () => {
    expect(find('packing')).toEqual(['act']);
    expect(find('packages')).toEqual(['thing']);
  });

  it('takes short stems whole, with their plural', () => {
    expect(find('ads')).toEqual(['short']);
    expect(find('address')).toEqual([]);
  });

  it('takes a phrase for what it is, not for its words', () => {
    expect(find('return to sender')).toEqual(['phrase']);
    expect(find('return to stock')).toEqual(['act']);
  });

  it('takes compounds apart', () => {
    expect(find('returnpackage')).toEqual(['act', 'thing']);
    expect(find('zorpreturn')).toEqual(['act']);
    expect(find('zoad')).toEqual([]);
  });
});

describe('systemKind', () => {
  it.each([
    ['SAP ERP', 'erp'],
    ['payment provider', 'payment'],
    ['Zendesk', 'service'],
    ['warehouse', 'warehouse'],
    ['web', 'web'],
    ['returns portal', 'returns'],
    ['DHL', 'carrier'],
  ])('%s is of kind %s', (system, kind) => {
    expect(systemKind(system)?.id).toBe(kind);
  });

  it('does not know every system', () => {
    expect(systemKind('zorp')).toBeNull();
  });
});
