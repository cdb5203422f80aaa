/** A name as it stands in ids: small letters and digits of every script, so that names that differ keep apart. */
export const slug = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
