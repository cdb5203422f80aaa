import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, readViewState, toggled, writeViewState, type ViewState } from './view-state.js';

const FULL: ViewState = {
  shop: 'demo',
  step: 'Order, Completed & paid',
  finding: 'payment-failed:device=phone',
  steps: 40,
  activities: 0,
  paths: 100,
  hidden: ['return', 'a,b'],
  metric: 'time',
  opened: ['50 %'],
  form: 'table',
  camera: { x: -12, y: 340, k: 1.25 },
  replay: '1785600000',
};

/** As the browser would: through a query string and back. */
function throughAddress(view: ViewState): ViewState {
  const query = new URLSearchParams(writeViewState(view)).toString();
  return readViewState(Object.fromEntries(new URLSearchParams(query)));
}

describe('the address of a view', () => {
  it('gives back the view it was made from', () => {
    expect(throughAddress(FULL)).toEqual(FULL);
    expect(throughAddress(DEFAULT_VIEW)).toEqual(DEFAULT_VIEW);
  });

  it('leaves defaults out', () => {
    expect(writeViewState({ ...DEFAULT_VIEW, shop: 'demo' })).toEqual({ shop: 'demo' });
  });

  it('takes the default for what makes no sense', () => {
    const view = readViewState({
      steps: 'many',
      paths: '',
      metric: 'colour',
      at: '1,2',
      form: 'poem',
      hide: ',',
    });
    expect(view).toEqual(DEFAULT_VIEW);
  });

  it('keeps numbers in their range', () => {
    expect(readViewState({ steps: '1', paths: '180', activities: '-4' })).toMatchObject({
      steps: 3,
      paths: 100,
      activities: 0,
    });
  });

  it('reads a broken escape as it stands', () => {
    expect(readViewState({ open: '50%,x' }).opened).toEqual(['50%', 'x']);
  });

  it('refuses a camera without a scale', () => {
    expect(readViewState({ at: '0,0,0' }).camera).toBeNull();
  });
});

describe('toggled', () => {
  it('puts in, takes out, and keeps an order that does not depend on the clicks', () => {
    expect(toggled(['b'], 'a')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
