import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');
const BUILD_LIMIT_MS = 90_000;
export const BIN = join(ROOT, 'apps/cli/bin/throughline.mjs');

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Only one file of tests builds at a time: the others would run what is half written. */
function inTurn(work: () => void): void {
  const turn = join(ROOT, '.cache', 'test-build');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const until = Date.now() + BUILD_LIMIT_MS;
  while (!taken(turn) && Date.now() < until)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    work();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function taken(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    return false;
  }
}

/** Builds what is stale: the command line is tested as people run it. */
export function build(): void {
  inTurn(() => {
    const command = [join(ROOT, 'scripts/build.mjs')];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  });
}

export function begin(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const env = { ...process.env, ...options.env };
  return spawn(process.execPath, [BIN, ...args], { cwd: options.cwd ?? ROOT, env });
}

/** Collects what a process writes until it ends. */
export function ended(child: ChildProcess): Promise<Run> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

export function throughline(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = begin(args, options);
  child.stdin?.end(options.stdin ?? '');
  return ended(child);
}

/** Resolves when standard error holds the text; rejects where the process ends first. */
export function said(child: ChildProcess, text: RegExp): Promise<RegExpExecArray> {
  let err = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      err += String(chunk);
      const found = text.exec(err);
      if (found !== null) resolve(found);
    });
    child.once('close', (code) =>
      reject(new Error(`Ended with ${code} before saying ${String(text)}:\n${err}`)),
    );
  });
}
