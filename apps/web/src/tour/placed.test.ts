import { describe, expect, it } from 'vitest';
import { placed, ringAround } from './placed.js';

const CARD = { width: 340, height: 200 };
const ROOM = { width: 1280, height: 800 };

describe('the place of the card', () => {
  it('is right of what it tells of, level with its top', () => {
    expect(placed({ left: 100, top: 100, width: 200, height: 80 }, CARD, ROOM)).toEqual({
      left: 314,
      top: 100,
    });
  });

  it('is left of what stands at the right edge, and no lower than the window', () => {
    expect(placed({ left: 1000, top: 700, width: 270, height: 90 }, CARD, ROOM)).toEqual({
      left: 646,
      top: 586,
    });
  });

  it('is below what is as wide as the window, or above it', () => {
    expect(placed({ left: 0, top: 60, width: 1280, height: 100 }, CARD, ROOM)).toEqual({
      left: 14,
      top: 174,
    });
    expect(placed({ left: 0, top: 600, width: 1280, height: 200 }, CARD, ROOM)).toEqual({
      left: 14,
      top: 386,
    });
  });

  it('is the lower right corner over what fills the window, or without anything to point at', () => {
    const corner = { left: 926, top: 586 };
    expect(placed({ left: 0, top: 0, width: 1280, height: 800 }, CARD, ROOM)).toEqual(corner);
    expect(placed(null, CARD, ROOM)).toEqual(corner);
  });
});

describe('the ring around it', () => {
  it('keeps off what it is about', () => {
    expect(ringAround({ left: 100, top: 100, width: 200, height: 80 }, ROOM)).toEqual({
      left: 93,
      top: 93,
      width: 214,
      height: 94,
    });
  });

  it('is all in the window around what reaches to its edges', () => {
    expect(ringAround({ left: 0, top: 60, width: 1280, height: 740 }, ROOM)).toEqual({
      left: 3,
      top: 53,
      width: 1274,
      height: 744,
    });
  });
});
