const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/**
 * What the clocks of a zone show at an instant, written as if it were UTC: milliseconds since 1970.
 * Subtract the instant to get the zone's offset.
 *
 * @throws RangeError where the zone is unknown or the instant is no time.
 */
export function wallTime(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const millisecond = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + millisecond;
}

/**
 * The first instant at which the clocks of a zone show this wall time or a later one. A wall time that comes
 * twice (clocks put back) means its first coming; one that never comes (clocks put forward) means the moment
 * of the change.
 */
export function instantOf(wall: number, zone: string): number {
  const offsets = [wall - DAY, wall + DAY].map((near) => wallTime(near, zone) - near);
  const hits = offsets.map((offset) => wall - offset).filter((instant) => wallTime(instant, zone) === wall);
  return hits.length > 0 ? Math.min(...hits) : changeNear(wall, offsets, zone);
}

/** The instant at which clocks jump over `wall`. */
function changeNear(wall: number, offsets: readonly number[], zone: string): number {
  let before = wall - Math.max(...offsets);
  let after = wall - Math.min(...offsets);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(middle, zone) < wall) before = middle;
    else after = middle;
  }
  return after;
}
