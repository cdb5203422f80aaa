import { ShopId, type ShopSettings, resolveSettings, settingsCalled } from '@throughline/model';
import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import type { ShopRecord } from '../port.js';
import { columnNames, structureOf } from '../schema/ddl.js';
import { SHOPS } from '../schema/tables.js';

/** A row of `shops`: the record that everyone sees, and the figures that answers open with. */
export interface ShopRow {
  readonly id: string;
  readonly settings: string;
  readonly version: number;
  readonly rejected: number;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly objects: Readonly<Record<string, number>>;
  readonly removed: number;
  /** 1 where some event may name an object that has an owner, and no customer. */
  readonly loose: number;
}

const COLUMNS = columnNames(SHOPS);

/** Rows of all shops, or of one. */
export async function readShops(engine: Engine, id?: string): Promise<ShopRow[]> {
  const where = id === undefined ? '' : ' WHERE id = {id:String}';
  const sql = `SELECT ${COLUMNS} FROM shops FINAL${where} ORDER BY id`;
  return engine.rows<ShopRow>({ sql, params: id === undefined ? {} : { id } });
}

/** The shop's row as it stands, or the row of a shop that is yet to be made. */
export async function readShop(engine: Engine, id: string): Promise<ShopRow> {
  const [row] = await readShops(engine, id);
  return row ?? newShop(id, await lastVersion(engine, id));
}

export async function writeShop(engine: Engine, row: ShopRow): Promise<void> {
  const into = `shops (${COLUMNS})`;
  await engine.load({ into, select: COLUMNS, structure: STRUCTURE, lines: JSON.stringify(row) });
}

const STRUCTURE = structureOf(SHOPS);

/** A shop that was removed and is made again goes on counting, or its old rows would win. */
async function lastVersion(engine: Engine, id: string): Promise<number> {
  const sql = 'SELECT max(version) AS version FROM shops WHERE id = {id:String}';
  const [row] = await engine.rows<{ version: number }>({ sql, params: { id } });
  return row?.version ?? 0;
}

function newShop(id: string, version: number): ShopRow {
  const checked = ShopId.safeParse(id);
  if (!checked.success) {
    throw new StoreError({
      kind: 'wrong-data',
      message: `“${id}” cannot be the id of a shop:`,
      hint: `it ${checked.error.issues[0]?.message ?? 'is not valid'}.`,
    });
  }
  const settings = JSON.stringify(settingsCalled(id, {}));
  const empty = { rejected: 0, events: 0, first: null, last: null, objects: {}, removed: 0, loose: 0 };
  return { id, settings, version, ...empty };
}

export function settingsOf(row: ShopRow): ShopSettings {
  return resolveSettings(JSON.parse(row.settings) as unknown);
}

export function recordOf(row: ShopRow): ShopRecord {
  return { id: row.id, settings: settingsOf(row), version: row.version, rejected: row.rejected };
}
