import { readFileSync } from 'node:fs';
import type { SpawnedServer } from '../server.js';
import { addressOf, headersFor, shoot, shootHuge, shootRaw } from './attack.js';
import { bodyFor } from './bodies.js';
import { Mixed } from './mixed.js';
import { Random } from './random.js';

export interface Route {
  readonly method: string;
  readonly url: string;
}

const HUGE = ['/v1/batch', '/api/questions', '/hooks/fuzz/shopify', '/api/shops/fuzz/deliveries', '/i/v0/e/'];
const SENDERS = 4;

/** Sends a server whatever nobody should, at every way in, and remembers what went wrong. */
export class Fuzzer {
  readonly mixed: Mixed;
  readonly faults: string[] = [];
  /** What the server wrote to its standard error. */
  said = '';
  requests = 0;
  /** Of the server's resident memory, megabytes; 0 where the system does not tell. */
  mostMemory = 0;

  constructor(
    private readonly server: SpawnedServer,
    private readonly routes: readonly Route[],
  ) {
    this.mixed = new Mixed(server.url);
    server.process.stderr?.on('data', (chunk) => {
      this.said += String(chunk);
    });
  }

  /** By a seed: each sender draws the same requests in every run, as many as it comes to. */
  async run(seconds: number, seed: number): Promise<void> {
    const until = Date.now() + seconds * 1000;
    const senders = Array.from({ length: SENDERS }, async (_, at) => {
      const random = new Random(seed * 1000 + at);
      while (Date.now() < until && this.server.process.exitCode === null) await this.one(random);
    });
    const huge = HUGE.map(async (path) => {
      const { status } = await shootHuge(this.server.url, path);
      if (![0, 401, 404, 413].includes(status)) this.faults.push(`${status} for 100 MB to ${path}`);
    });
    await Promise.all([...senders, ...huge]);
  }

  private async one(random: Random): Promise<void> {
    this.requests += 1;
    this.mostMemory = Math.max(this.mostMemory, memoryOf(this.server));
    if (random.chance(0.02)) return shootRaw(this.server.url, random);
    if (!random.chance(0.2)) return this.atRoute(random.one(this.routes), random);
    const fault = await this.mixed.send(random);
    if (fault !== null) this.faults.push(fault);
  }

  private async atRoute({ method, url }: Route, random: Random): Promise<void> {
    const body = bodyFor(url, random);
    const path = addressOf(url, random);
    const headers = headersFor(body, random);
    const carries = !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const answer = await shoot(this.server.url, { method, path, headers, body: carries ? body.bytes : null });
    if (answer.status < 500) return;
    const sent = body.bytes.toString('latin1', 0, 200);
    this.faults.push(
      `${answer.status} ${method} ${path.slice(0, 120)} ← ${sent} → ${answer.body.slice(0, 300)}`,
    );
  }
}

function memoryOf({ process: { pid } }: SpawnedServer): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
