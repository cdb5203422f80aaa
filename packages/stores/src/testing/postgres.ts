import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Debian puts PostgreSQL, one folder for each version. */
const VERSIONS = '/usr/lib/postgresql';
const PATIENCE_MS = 60_000;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** The programs of the newest PostgreSQL of this machine; null where there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : [];
  const folders = versions.sort((a, b) => b - a).map((version) => join(VERSIONS, String(version), 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function owner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** A PostgreSQL server of its own for a test, behind a socket in a folder that is gone when it ends. */
export class TestPostgres {
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#process = server;
  }

  static async start(programs: string): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'app-postgres-'));
    const as = owner();
    if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
    const options = { ...as, cwd: folder, encoding: 'utf8' } as const;
    const data = join(folder, 'data');
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'test', '-E', 'UTF8', '-A', 'trust'],
      options,
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    const args = ['-D', data, '-k', folder, '-c', 'listen_addresses='];
    const server = spawn(join(programs, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' });
    const started = new TestPostgres(folder, server);
    await started.#ready(programs);
    return started;
  }

  get url(): string {
    return `postgres://test@localhost/postgres?host=${encodeURIComponent(this.#folder)}`;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      this.#process.kill('SIGINT');
      await once(this.#process, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ready(programs: string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (spawnSync(join(programs, 'pg_isready'), ['-q', '-h', this.#folder]).status !== 0) {
      if (Date.now() > until || this.#process.exitCode !== null)
        throw new Error('PostgreSQL does not start.');
      await pause(50);
    }
  }
}
