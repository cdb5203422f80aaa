/** Names in lists of the address: the signs that part them are kept apart. */
export function escaped(name: string): string {
  return name.replace(/[%~,*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
