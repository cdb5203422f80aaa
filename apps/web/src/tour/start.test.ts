import { describe, expect, it } from 'vitest';
import { rememberSeen, wasSeen } from './remembered.js';
import { startsByItself } from './start.js';

const FIRST = { seen: false, demo: true, automated: false, aimed: false };

describe('start of the tour', () => {
  it('is by itself on a first visit to the demo shop', () => {
    expect(startsByItself(FIRST)).toBe(true);
  });

  it.each([{ seen: true }, { demo: false }, { automated: true }, { aimed: true }])(
    'waits to be asked for: %j',
    (other) => {
      expect(startsByItself({ ...FIRST, ...other })).toBe(false);
    },
  );
});

describe('what is remembered of the tour', () => {
  it('is that it was shown', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(wasSeen(storage)).toBe(false);
    rememberSeen(storage);
    expect(wasSeen(storage)).toBe(true);
  });

  it('counts as shown where nothing may be kept', () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(() => rememberSeen(forbidden)).not.toThrow();
    expect(wasSeen(forbidden)).toBe(true);
  });
});
