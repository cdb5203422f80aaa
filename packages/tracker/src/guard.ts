/** Runs what must never break the page that it is on. */
export function guarded<Given extends readonly unknown[]>(
  run: (...given: Given) => void,
): (...given: Given) => void {
  return (...given) => {
    try {
      run(...given);
    } catch {
      // The shop's page goes on without its tracker.
    }
  };
}

/** Listens without a say in what happens: never in the way of the page's own listeners. */
export function listen(target: EventTarget, names: string, heard: (event: Event) => void): void {
  for (const name of names.split(' '))
    target.addEventListener(name, guarded(heard), { capture: true, passive: true });
}

/** A random id of 128 bits. (`randomUUID` is not there on pages that came by plain HTTP.) */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
