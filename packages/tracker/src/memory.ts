/** What the tracker remembers from one page to the next, by name. */
export interface Memory {
  /** Null where nothing is known, or nothing that can be read. */
  get(name: string): unknown;
  /** Null forgets. */
  set(name: string, value: unknown): void;
}

const PREFIX = 'throughline.';

/** The browser's storage; where there is none (private windows, sandboxes), the page's own memory. */
export function browserMemory(): Memory {
  const own: Record<string, unknown> = {};
  return {
    get(name) {
      try {
        return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as unknown;
      } catch {
        return own[name] ?? null;
      }
    },
    set(name, value) {
      own[name] = value;
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(value));
      } catch {
        // Full, or not allowed: what is known is known to this page alone.
      }
    },
  };
}
