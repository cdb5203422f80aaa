import { StoreError } from '../../events/errors.js';
import type { Database, Rows } from '../database.js';
import type { People } from '../port.js';
import { Invitation, type InvitationRecord, type Role, StoredPerson } from './rows.js';

const COLUMNS = 'id, role, note, made, made_by AS "madeBy", ends';

export class StoredPeople implements People {
  readonly #database: Database;
  readonly #isEmpty: () => boolean;

  constructor(database: Database, isEmpty: () => boolean) {
    this.#database = database;
    this.#isEmpty = isEmpty;
  }

  async any(): Promise<boolean> {
    if (this.#isEmpty()) return false;
    return (await this.#database.rows({ sql: 'SELECT 1 AS one FROM people LIMIT 1' })).length > 0;
  }

  async list(): Promise<StoredPerson[]> {
    if (this.#isEmpty()) return [];
    const sql = 'SELECT id, name, email, role, "createdAt" AS since FROM people ORDER BY email COLLATE "C"';
    return StoredPerson.array().parse(await this.#database.rows({ sql }));
  }

  async setRole(id: string, role: Role): Promise<boolean> {
    if (this.#isEmpty()) return false;
    const sql = 'UPDATE people SET role = $2 WHERE id = $1 RETURNING id';
    return this.#keepingAnOwner((rows) => rows.rows({ sql, params: [id, role] }));
  }

  async remove(id: string): Promise<boolean> {
    if (this.#isEmpty()) return false;
    const sql = 'DELETE FROM people WHERE id = $1 RETURNING id';
    return this.#keepingAnOwner((rows) => rows.rows({ sql, params: [id] }));
  }

  async invitations(): Promise<Invitation[]> {
    if (this.#isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM invitations ORDER BY made DESC, id`;
    return Invitation.array().parse(await this.#database.rows({ sql }));
  }

  async invite({ id, hash, role, note, made, madeBy, ends }: InvitationRecord): Promise<void> {
    const sql = `INSERT INTO invitations (id, hash, role, note, made, made_by, ends) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
    const params = [id, hash, role, note, made, madeBy, ends];
    await this.#database.transaction((rows) => rows.rows({ sql, params }));
  }

  async isInvited(hash: string, at: string): Promise<boolean> {
    if (this.#isEmpty()) return false;
    const sql = 'SELECT id FROM invitations WHERE hash = $1 AND ends > $2';
    return (await this.#database.rows({ sql, params: [hash, at] })).length > 0;
  }

  async accept(hash: string, at: string): Promise<Invitation | null> {
    if (this.#isEmpty()) return null;
    // Taken and removed in one statement: of two who follow the link at once, one gets in.
    const sql = `DELETE FROM invitations WHERE hash = $1 AND ends > $2 RETURNING ${COLUMNS}`;
    const [taken] = Invitation.array().parse(await this.#database.rows({ sql, params: [hash, at] }));
    return taken ?? null;
  }

  async withdraw(id: string): Promise<boolean> {
    if (this.#isEmpty()) return false;
    const sql = 'DELETE FROM invitations WHERE id = $1 RETURNING id';
    return (await this.#database.rows({ sql, params: [id] })).length > 0;
  }

  /** Whether anything was changed; what leaves no owner is not. */
  async #keepingAnOwner(change: (rows: Rows) => Promise<readonly unknown[]>): Promise<boolean> {
    return this.#database.transaction(async (rows) => {
      // Two owners who remove each other at once do it one after the other.
      await rows.rows({ sql: 'LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE' });
      if ((await change(rows)).length === 0) return false;
      const owners = await rows.rows({ sql: "SELECT 1 AS one FROM people WHERE role = 'owner' LIMIT 1" });
      if (owners.length > 0) return true;
      throw new StoreError({
        kind: 'conflict',
        message: 'That would leave no owner.',
        hint: 'Make somebody else an owner first.',
      });
    });
  }
}
