import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { wrong } from '../exit.js';
import type { ImportOrder } from '../place/place.js';
import { problemOf, parseJson, readNamed, asRecord } from './json.js';
import { readNamedMapping } from './mapping.js';

export interface InputOptions {
  readonly preset?: string;
  readonly mapping?: string;
  readonly shop?: string;
  readonly settings?: string;
  readonly rejects?: string;
}

async function findInput(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    await access(absolute, constants.R_OK);
    return absolute;
  } catch (thrown) {
    const problem = problemOf(thrown);
    throw wrong(({ noInput, files }) => noInput(path, problem === null ? null : files[problem]));
  }
}

async function readSettings(path: string): Promise<Record<string, unknown>> {
  return asRecord(parseJson(await readNamed(path, 'settings'), path), path);
}

/** Checks all that can be checked before anything is opened: a typo should not cost a minute. */
export async function readOrder(inputs: readonly string[], options: InputOptions): Promise<ImportOrder> {
  const { preset, mapping, shop, settings, rejects } = options;
  return {
    inputs: await Promise.all(inputs.map(findInput)),
    shop,
    preset,
    mapping: mapping === undefined ? undefined : await readNamedMapping(mapping),
    settings: settings === undefined ? undefined : await readSettings(settings),
    rejects: rejects === undefined ? undefined : resolve(rejects),
  };
}
