/** What of an address somebody else holds: all of it but what one part of the state has written there. */
export function besideOf(
  search: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && !Object.hasOwn(own, name) ? [[name, value]] : [],
    ),
  );
}
