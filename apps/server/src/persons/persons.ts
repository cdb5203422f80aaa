import { hashedEmail } from '@throughline/ingest';
import type { CardLinks, DeadLetter, DeadLetters, EventStore } from '@throughline/stores';
import { Failure } from '../failure.js';
import type { ErasedPerson, WantedPerson, PersonExport } from '../routes.js';
import { cutRejects, rejectsOf } from './rejects.js';

/** Where traces of a person lie. */
export interface PersonPlaces {
  readonly store: EventStore;
  readonly deadLetters: DeadLetters;
  /** The data folder. */
  readonly data: string;
  /** Links to their cards, which say whose they are. */
  readonly cardLinks: Pick<CardLinks, 'forgetCustomers'>;
}

interface Asked {
  readonly shop: string;
  readonly person: WantedPerson;
}

/**
 * All that is kept of a customer: what the event store has, dead letters and rejected rows that say their ids.
 * @throws Failure 404 where nothing is.
 */
export async function exportPerson(places: PersonPlaces, asked: Asked): Promise<PersonExport> {
  const { store, deadLetters, data } = places;
  const { shop, person } = asked;
  const records = await firstKnown(namesOf(person.customer), (id) => store.person(shop, id));
  const said = sayings(person, records?.identities ?? []);
  const letters = (await deadLetters.list(shop)).filter((letter) => says(letter.item, said));
  const rejects = await rejectsOf(data, (line) => says(line, said));
  if (records === null && letters.length + rejects.length === 0) throw unknownPerson(person.customer);
  return {
    customer: person.customer,
    records: records === null ? null : { ...records },
    deadLetters: letters,
    rejects,
  };
}

/**
 * Takes the same away, for good. Events that are on their way in have to be stored before.
 * @throws Failure 404 where nothing is kept.
 */
export async function erasePerson(places: PersonPlaces, asked: Asked): Promise<ErasedPerson> {
  const { store, deadLetters, data, cardLinks } = places;
  const { shop, person } = asked;
  const names = namesOf(person.customer);
  const records = await firstKnown(names, (id) => store.person(shop, id));
  const said = sayings(person, records?.identities ?? []);
  // First, while it is known by which ids they go: an erasure that was cut off is finished by repeating it.
  const ids = [...names, ...idsOf(records?.identities ?? [])];
  await cardLinks.forgetCustomers(shop, ids, new Date().toISOString());
  const erased = await firstKnown(names, (id) => store.erase(shop, id));
  const letters = (await deadLetters.list(shop)).filter((letter: DeadLetter) => says(letter.item, said));
  if (letters.length > 0) await deadLetters.remove(shop, new Set(letters.map(({ id }) => id)));
  const rejects = await cutRejects(data, (line) => says(line, said));
  if (erased === null && letters.length + rejects === 0) throw unknownPerson(person.customer);
  return { events: erased?.events ?? 0, objects: erased?.objects ?? 0, deadLetters: letters.length, rejects };
}

/** What a customer may be known by who is asked for by an address: the address, or its hash. */
function namesOf(customer: string): readonly string[] {
  const hash = hashedEmail(customer);
  return hash === '' ? [customer] : [customer, hash];
}

async function firstKnown<Found>(
  names: readonly string[],
  look: (name: string) => Promise<Found | null>,
): Promise<Found | null> {
  for (const name of names) {
    const found = await look(name);
    if (found !== null) return found;
  }
  return null;
}

/** Their ids and what else was told of them, as JSON says a text. */
function sayings(
  { customer, also = [] }: WantedPerson,
  identities: readonly Readonly<Record<string, unknown>>[],
): string[] {
  return [...new Set([...[customer, ...also].flatMap(namesOf), ...idsOf(identities)])].map((id) =>
    JSON.stringify(id),
  );
}

/** Every id that they are known by. */
function idsOf(identities: readonly Readonly<Record<string, unknown>>[]): string[] {
  return identities
    .flatMap(({ told, customer }) => [told, customer])
    .filter((id): id is string => typeof id === 'string');
}

/** Whether a text of JSON says one of them, on its own or within a text that is JSON itself. */
function says(text: string, said: readonly string[]): boolean {
  return said.some((each) => text.includes(each) || text.includes(JSON.stringify(each).slice(1, -1)));
}

function unknownPerson(customer: string): Failure {
  return Failure.because({ status: 404, field: 'body.customer' }, ({ kept }) => kept.noCustomer(customer));
}
