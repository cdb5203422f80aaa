import { asRecord, parseJson, readNamed } from './json.js';

/** Reads a model's input from a file or standard input; the model itself says which field is wrong. */
export async function readModelInput(path: string): Promise<unknown> {
  const name = path === '-' ? 'The input on standard input' : path;
  return asRecord(parseJson(await readNamed(path, 'modelInput'), name), name);
}
