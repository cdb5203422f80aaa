/** A name as it stands in ids: small letters, their marks and digits of every script, however they are encoded, so that names that differ keep apart. */
export const slug = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
