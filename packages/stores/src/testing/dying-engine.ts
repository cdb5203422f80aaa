import type { Engine, EngineSource, LoadedRows, RunOptions } from '../events/engine.js';
import type { SourceFile, Statement } from '../events/port.js';

/** When an engine dies: at its nth writing statement, before that is carried out or after. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** An engine that stops answering in the middle, as it does for a process that is killed. */
export class DyingEngine implements Engine {
  readonly adapter: Engine['adapter'];
  readonly cluster = null;
  private writes = 0;
  private dead = false;

  constructor(
    private readonly living: Engine,
    private readonly death: Death,
  ) {
    this.adapter = living.adapter;
  }

  get died(): boolean {
    return this.dead;
  }

  async rows<Row>(statement: Statement, options?: RunOptions): Promise<Row[]> {
    this.assertAlive();
    return this.living.rows<Row>(statement, options);
  }

  stream<Row>(statement: Statement, options?: RunOptions): AsyncIterable<Row> {
    this.assertAlive();
    return this.living.stream<Row>(statement, options);
  }

  run(statement: Statement, options?: RunOptions): Promise<void> {
    return this.write(() => this.living.run(statement, options));
  }

  load(rows: LoadedRows): Promise<void> {
    return this.write(() => this.living.load(rows));
  }

  source(file: SourceFile, scratch: string): Promise<EngineSource> {
    this.assertAlive();
    return this.living.source(file, scratch);
  }

  close(): Promise<void> {
    return this.living.close();
  }

  private async write(work: () => Promise<void>): Promise<void> {
    this.assertAlive();
    this.writes += 1;
    const now = this.writes === this.death.at;
    if (now && this.death.when === 'before') this.die();
    await work();
    if (now) this.die();
  }

  private die(): never {
    this.dead = true;
    throw new Error('the process was killed');
  }

  private assertAlive(): void {
    if (this.dead) throw new Error('the process is dead');
  }
}
