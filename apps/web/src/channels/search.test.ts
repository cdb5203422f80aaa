import { describe, expect, it } from 'vitest';
import { channelsSearch } from './search.js';

const read = channelsSearch.read;

describe('a plan in the address', () => {
  it('is read as it was written, whatever a channel is called', () => {
    const spend = { 'paid search': 250, 'a,b~c%': 0.5 };
    expect(read(channelsSearch.write({ ...channelsSearch.read({}), spend, models: true }))).toMatchObject({
      spend,
      models: true,
    });
  });

  it('leaves out what is no amount', () => {
    expect(read({ spend: 'social~-4,e-mail~x,~3,direct~,paid~7' })).toMatchObject({
      spend: { paid: 7 },
    });
    expect(read({ spend: 12 })).toMatchObject({ spend: {} });
  });

  it('is not there where nothing is planned', () => {
    expect(channelsSearch.write(read({}))).toEqual({});
  });
});
