import { describe, expect, it } from 'vitest';
import { toAnotherView } from './to-another-view.js';

describe('the way to another view', () => {
  it('takes shop, object types and filter along, and leaves what one view alone holds', () => {
    const search = { shop: 'demo', hide: 'ticket', last: '30d', these: 'device~phone' };
    expect(
      toAnotherView({ ...search, step: 'a', at: '1,2,1', line: 'order~a~b', do: 'x', ways: '3' }),
    ).toEqual(search);
  });
});
