/** What of a name is written after the last `@`, at the end of a text; null where no name is begun. */
function begun(text: string): string | null {
  return /(?:^|\s)@([^@\n]{0,40})$/u.exec(text)?.[1] ?? null;
}

/** The names that what is being written may become; none once one is written out. */
export function namesFor(text: string, names: readonly string[]): readonly string[] {
  const part = begun(text)?.toLowerCase();
  if (part === undefined) return [];
  return names.filter((name) => name.toLowerCase().startsWith(part) && name.toLowerCase() !== part);
}

/** The text with the name that was begun written out. */
export function completed(text: string, name: string): string {
  const part = begun(text) ?? '';
  return `${text.slice(0, text.length - part.length)}${name} `;
}
