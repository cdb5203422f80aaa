import type { FindingPlace } from './finding.js';

/** A name as it stands in ids: small letters, their marks and digits of every script, however they are encoded, so that names that differ keep apart. */
export const slug = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');

/** How names stood in ids before: letters of English alone, and then those of every script without their marks. */
const FORMER_SLUGS: readonly ((name: string) => string)[] = [
  (name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-'),
  (name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
];

/** Findings whose ids name the steps that they are about. */
const NAMING = ['after', 'again-after', 'skipped', 'repeated', 'early', 'beside', 'slow'];

/** As a regular expression, for JavaScript and for Postgres alike: ids that may name a step as it was written before. */
export const NAMING_STEPS = `^(${NAMING.join('|')})-`;

/** The id that a finding has today, whatever it was called when it was seen: what was done about it goes on. */
export function currentFindingId({
  id,
  where,
}: {
  readonly id: string;
  readonly where: FindingPlace;
}): string {
  if (!new RegExp(NAMING_STEPS, 'u').test(id)) return id;
  const names = [where.activity, where.edge?.from, where.edge?.to].filter((name) => name !== undefined);
  return names.reduce(
    (told, name) => FORMER_SLUGS.reduce((each, former) => renamed(each, former(name), slug(name)), told),
    id,
  );
}

/** Whether an id means a finding: it is that of today, or the finding was called so before. */
export function isIdOf(id: string, finding: { readonly id: string; readonly where: FindingPlace }): boolean {
  return currentFindingId({ id, where: finding.where }) === finding.id;
}

function renamed(id: string, former: string, name: string): string {
  const at = former === name ? -1 : `${id}-`.indexOf(`-${former}-`) + 1;
  return at <= 0 ? id : `${id.slice(0, at)}${name}${id.slice(at + former.length)}`;
}
