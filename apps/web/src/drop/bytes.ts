const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A size as people say it: `812 B`, `3.4 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u202FB`;
  let value = bytes;
  let unit = -1;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))}\u202F${UNITS[unit]}`;
}
