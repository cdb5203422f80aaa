import { describe, expect, it } from 'vitest';
import { goalOf, isTraced, reachesGoal } from './goals.js';
import { resolveSettings } from './resolve.js';
import { teamOf } from './teams.js';

const shop = resolveSettings({
  goals: { session: { reach: ['Signed Up'] }, lead: { reach: ['won'] } },
  trace: ['product', 'lead'],
  context: ['item'],
  placements: { WE_POSTED: { canonical: 'Return Received' } },
  teams: [
    { id: 'floor', name: 'Floor', activities: ['Item Picked'], systems: ['warehouse'] },
    { id: 'returns', name: 'Returns', activities: ['Return Received'] },
  ],
});

describe('goalOf', () => {
  it('is the shop’s own, else the default, else none', () => {
    expect(goalOf('session', shop)?.reach).toEqual(['Signed Up']);
    expect(goalOf('ticket', shop)?.reach).toEqual(['Ticket Solved']);
    expect(goalOf('lead', shop)?.reach).toEqual(['won']);
    expect(goalOf('seller', shop)).toBeNull();
    expect(goalOf('constructor', shop)).toBeNull();
  });
});

describe('reachesGoal', () => {
  const order = goalOf('order', shop) ?? { reach: [], without: [] };

  it('goes by incoming or canonical names', () => {
    expect(reachesGoal(['purchase', 'order_delivered_customer_date'], order, shop)).toBe(true);
    expect(reachesGoal(['purchase', 'Parcel Handed Over'], order, shop)).toBe(false);
    expect(reachesGoal(['won'], { reach: ['won'], without: [] }, shop)).toBe(true);
    expect(reachesGoal([], order, shop)).toBe(false);
  });

  it('is spoilt by what the goal excludes', () => {
    expect(reachesGoal(['Parcel Delivered', 'WE_POSTED'], order, shop)).toBe(false);
  });
});

describe('isTraced', () => {
  it('goes by the shop first, then by what is context', () => {
    expect(isTraced('order', shop)).toBe(true);
    expect(isTraced('product', shop)).toBe(true);
    expect(isTraced('item', shop)).toBe(false);
    expect(isTraced('campaign', shop)).toBe(false);
    expect(isTraced('case', shop)).toBe(true);
  });
});

describe('teamOf', () => {
  it('is the team that names the activity, else the one that names its system', () => {
    expect(teamOf('WE_POSTED', ['warehouse'], shop)?.id).toBe('returns');
    expect(teamOf('pick item', [], shop)?.id).toBe('floor');
    expect(teamOf('carton weighed', ['warehouse'], shop)?.id).toBe('floor');
    expect(teamOf('carton weighed', ['web'], shop)).toBeNull();
  });
});
