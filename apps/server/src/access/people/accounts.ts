import type { People, Role, StoredPerson } from '@throughline/stores';
import { Failure } from '../../failure.js';
import type { PersonBody } from '../../routes.js';
import { SignInLibrary, type SignInParts } from './sign-in.js';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

interface AccountParts extends SignInParts {
  readonly people: People;
}

/** Who has an account, and how accounts are made, changed and taken away. */
export class Accounts {
  readonly library: SignInLibrary;
  readonly people: People;

  constructor({ people, ...parts }: AccountParts) {
    this.people = people;
    this.library = new SignInLibrary(parts);
  }

  /** @throws Failure 409 where somebody has that e-mail. */
  async make({ name, email, password, role }: NewAccount): Promise<StoredPerson> {
    await this.refuseTaken(email);
    const { internalAdapter, password: passwords } = await this.#context();
    const hash = await passwords.hash(password);
    const made = await internalAdapter.createUser(
      { name, email: email.toLowerCase(), emailVerified: true, role },
      { method: 'admin' },
    );
    const account = { userId: made.id, accountId: made.id, providerId: 'credential', password: hash };
    await internalAdapter.linkAccount(account);
    return { id: made.id, name, email: made.email, role, since: made.createdAt.toISOString() };
  }

  /** @throws Failure 409 where somebody has that e-mail. */
  async refuseTaken(email: string): Promise<void> {
    if ((await this.#byEmail(email)) === null) return;
    throw Failure.because({ status: 409, field: 'body.email' }, ({ access }) => access.taken(email));
  }

  async #byEmail(email: string): Promise<StoredPerson | null> {
    const wanted = email.toLowerCase();
    return (await this.people.list()).find((person) => person.email === wanted) ?? null;
  }

  /** Another role, a new password, or both. */
  async change(id: string, { role, password }: PersonBody): Promise<StoredPerson> {
    const person = await this.#byId(id);
    if (password !== undefined) await this.setPassword(id, password);
    if (role === undefined) return person;
    if (!(await this.people.setRole(id, role))) throw noSuchPerson(id);
    return this.#byId(id);
  }

  async remove(id: string): Promise<void> {
    if (!(await this.people.remove(id))) throw noSuchPerson(id);
  }

  /** Sets a password, and ends every session of that person: whoever had the old one is out. */
  async setPassword(id: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await this.#context();
    await internalAdapter.updatePassword(id, await passwords.hash(password));
    await internalAdapter.deleteUserSessions(id);
  }

  async #byId(id: string): Promise<StoredPerson> {
    const found = (await this.people.list()).find((person) => person.id === id);
    if (found !== undefined) return found;
    throw noSuchPerson(id);
  }

  async #context() {
    return (await this.library.get(false)).$context;
  }
}

function noSuchPerson(id: string): Failure {
  return Failure.because({ status: 404, field: 'id' }, ({ access }) => access.noPerson(id));
}
