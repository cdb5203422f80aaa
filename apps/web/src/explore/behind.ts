import type { SearchPart } from '../app/use-search-part.js';

/** Which figure of an answer is looked behind; null where none is. */
export const behindState: SearchPart<{ readonly behind: string | null }> = {
  read: ({ behind }) => ({ behind: typeof behind === 'string' && behind !== '' ? behind : null }),
  write: ({ behind }) => (behind === null ? {} : { behind }),
};

/** A figure in the address: `left~3`, `way~Order Completed~Item Picked`; what parts them is escaped within. */
export function behindKey(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[%~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('~');
}

export function behindParts(key: string): readonly string[] {
  return key.split('~').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
