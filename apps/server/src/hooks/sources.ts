import { doubtIn, HOOK_KINDS, type HookKind, HookMapping, TicketMapping } from '@throughline/ingest';
import type { Locale } from '@throughline/model';
import { Failure } from '../failure.js';
import { parse } from '../http/validate.js';
import type { HookBody, HookEntry, RotateHookBody } from '../routes.js';
import type { HookBook, KnownSource } from './book.js';

/** The book that is asked, and the language of what it tells. */
interface Asked {
  readonly book: HookBook;
  readonly locale: Locale;
}

interface Named {
  readonly shop: string;
  readonly name: string;
}

/**
 * Sets what the webhooks of a source are checked by.
 * @throws Failure 400 where the mapping cannot be meant, 409 where the environment names that source.
 */
export async function setSource(
  { book, locale }: Asked,
  { shop, name }: Named,
  body: HookBody,
): Promise<HookEntry> {
  refuseGiven(book, shop, name);
  const kind = body.kind ?? HOOK_KINDS.find((each) => each === name) ?? 'signed';
  const mapping = body.mapping === undefined ? null : mappingOf(kind, body.mapping);
  const source = { shop, name, kind, secrets: body.secrets, mapping };
  if ((await book.find(shop, name)) === null) book.tally.forget(`${shop}/${name}`);
  await book.save(source);
  return entryOf(source, { book, locale });
}

function mappingOf(kind: HookKind, mapping: unknown): HookMapping | TicketMapping {
  return parse(kind === 'zendesk' ? TicketMapping : HookMapping, mapping, 'body.mapping');
}

/**
 * Puts a new secret before the newest one, and has both taken; without a new one, all but the newest end.
 * @throws Failure 404 where there is no such source, 409 where the environment names it.
 */
export async function rotateSource(
  { book, locale }: Asked,
  { shop, name }: Named,
  { secret }: RotateHookBody,
): Promise<HookEntry> {
  refuseGiven(book, shop, name);
  const source = await book.find(shop, name);
  if (source === null) throw unknown(shop, name);
  const newest = source.secrets.slice(0, 1);
  // Told twice, since the first answer was lost: what was before it still holds.
  if (secret !== undefined && secret === newest[0]) return entryOf(source, { book, locale });
  const secrets = secret === undefined ? newest : [secret, ...newest];
  const rotated = { ...source, secrets };
  await book.save(rotated);
  return entryOf(rotated, { book, locale });
}

/** @throws Failure 404 where nothing of that name was removed in the last ten minutes, 409 where there is one again. */
export async function restoreSource({ book, locale }: Asked, { shop, name }: Named): Promise<HookEntry> {
  if ((await book.find(shop, name)) !== null)
    throw Failure.because({ status: 409 }, ({ sending }) => sending.senderThere(name));
  const source = await book.restore(shop, name);
  if (source !== null) return entryOf(source, { book, locale });
  throw Failure.because({ status: 404 }, ({ sending }) => sending.nothingRemoved(name));
}

export async function listSources({ book, locale }: Asked, shop: string): Promise<HookEntry[]> {
  return (await book.list(shop)).map((source) => entryOf(source, { book, locale }));
}

/** @throws Failure 404 where there is none, 409 where the environment names it. */
export async function removeSource(book: HookBook, shop: string, name: string): Promise<void> {
  refuseGiven(book, shop, name);
  if (await book.remove(shop, name)) return;
  throw unknown(shop, name);
}

function unknown(shop: string, name: string): Failure {
  return Failure.because({ status: 404 }, ({ sending }) => sending.unknownSender(shop, name));
}

/** Of the secrets, how many there are: what was set is told to nobody again. */
function entryOf({ shop, name, kind, secrets, mapping }: KnownSource, { book, locale }: Asked): HookEntry {
  const { refused, lastRefused, ...tallied } = book.tally.of(`${shop}/${name}`);
  return {
    name,
    kind,
    path: `/hooks/${shop}/${name}`,
    secrets: secrets.length,
    mapping,
    given: book.given(shop, name) !== null,
    ...tallied,
    refused: Object.fromEntries(refused.map(({ why, count }) => [doubtIn(locale, why), count])),
    lastRefused:
      lastRefused === null ? null : { at: lastRefused.at, reason: doubtIn(locale, lastRefused.why) },
  };
}

function refuseGiven(book: HookBook, shop: string, name: string): void {
  if (book.given(shop, name) === null) return;
  throw Failure.because({ status: 409 }, ({ sending }) => sending.givenSender(name));
}
