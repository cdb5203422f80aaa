import { describe, expect, it } from 'vitest';
import { exploreState } from '../explore/search.js';
import { narrowingOf, versusOf } from './use-drawing.js';

const filterOf = (search: Record<string, string>) => exploreState.read(search);
const PHONE = { journey: 'device', value: 'phone' };

describe('whose journeys are drawn', () => {
  it('are those of the filter that go the ways that are followed', () => {
    expect(narrowingOf(filterOf({ last: '30d', these: 'device~phone' }), 3)).toEqual({
      period: { last: '30d' },
      where: [PHONE, { variants: { top: 3 } }],
    });
    expect(narrowingOf(filterOf({}), null)).toEqual({});
  });
});

describe('what a drawing is compared with', () => {
  it('is the time before, where there is a period', () => {
    const before = { versus: 'before', ways: null } as const;
    expect(versusOf(filterOf({ last: '30d' }), before)).toEqual({ compare: 'previous' });
    expect(versusOf(filterOf({}), before)).toBeNull();
  });

  it('is what the last filter leaves out, or has another value there', () => {
    const filter = filterOf({ these: 'channel~mail,device~phone' });
    const mail = { journey: 'channel', value: 'mail' };
    expect(versusOf(filter, { versus: 'others', ways: null })).toEqual({
      compare: { where: [mail, { not: PHONE }] },
    });
    expect(versusOf(filter, { versus: { property: 'device', value: 'desktop' }, ways: 2 })).toEqual({
      compare: { where: [mail, { journey: 'device', value: 'desktop' }, { variants: { top: 2 } }] },
    });
    expect(versusOf(filterOf({}), { versus: 'others', ways: null })).toBeNull();
  });
});
