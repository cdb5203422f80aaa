/** Whether what was typed is an e-mail address. */
export function isAddress(said: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(said);
}

/** SHA-256 of the address in small letters, in hexadecimal: the name under which customers known by it are kept. */
export async function hashOf(address: string): Promise<string> {
  const bytes = new TextEncoder().encode(address.trim().toLowerCase());
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
