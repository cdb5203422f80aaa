import { describe, expect, it } from 'vitest';
import { exploreState } from '../explore/search.js';
import { narrowingOf, versusOf } from './use-drawing.js';

const filterOf = (search: Record<string, string>) => exploreState.read(search);
const ALL_WAYS = { ways: null, chosen: [] };
const PHONE = { journey: 'device', value: 'phone' };

describe('whose journeys are drawn', () => {
  it('are those of the filter that go the ways that are followed', () => {
    expect(narrowingOf(filterOf({ last: '30d', these: 'device~phone' }), { ways: 3, chosen: [] })).toEqual({
      period: { last: '30d' },
      where: [PHONE, { variants: { top: 3 } }],
    });
    expect(narrowingOf(filterOf({}), ALL_WAYS)).toEqual({});
  });
});

describe('ways that are chosen one by one', () => {
  it('narrow the journeys, and those that they are compared with', () => {
    const following = { ways: null, chosen: [{ object: 'order', activities: ['Order Completed'] }] };
    const condition = { variants: { object: 'order', ways: [['Order Completed']] } };
    expect(narrowingOf(filterOf({}), following)).toEqual({ where: [condition] });
    const compared = versusOf(filterOf({ these: 'device~phone' }), { versus: 'others', ...following });
    expect(compared).toEqual({ compare: { where: [{ not: PHONE }, condition] } });
  });
});

describe('what a drawing is compared with', () => {
  it('is the time before, where there is a period', () => {
    const before = { versus: 'before', ...ALL_WAYS } as const;
    expect(versusOf(filterOf({ last: '30d' }), before)).toEqual({ compare: 'previous' });
    expect(versusOf(filterOf({}), before)).toBeNull();
  });

  it('is what the last filter leaves out, or has another value there', () => {
    const filter = filterOf({ these: 'channel~mail,device~phone' });
    const mail = { journey: 'channel', value: 'mail' };
    expect(versusOf(filter, { versus: 'others', ...ALL_WAYS })).toEqual({
      compare: { where: [mail, { not: PHONE }] },
    });
    expect(
      versusOf(filter, { versus: { property: 'device', value: 'desktop' }, ways: 2, chosen: [] }),
    ).toEqual({
      compare: { where: [mail, { journey: 'device', value: 'desktop' }, { variants: { top: 2 } }] },
    });
    expect(versusOf(filterOf({}), { versus: 'others', ...ALL_WAYS })).toBeNull();
  });

  it('is any other selection, with its own period and filters', () => {
    const other = { last: null, these: [{ property: 'channel', value: 'mail' }] };
    const filter = filterOf({ last: '30d', these: 'device~phone' });
    expect(versusOf(filter, { versus: other, ways: 2, chosen: [] })).toEqual({
      compare: { period: 'all', where: [{ journey: 'channel', value: 'mail' }, { variants: { top: 2 } }] },
    });
    expect(versusOf(filterOf({}), { versus: { last: '7d', these: [] }, ...ALL_WAYS })).toEqual({
      compare: { period: { last: '7d' }, where: [] },
    });
  });
});
