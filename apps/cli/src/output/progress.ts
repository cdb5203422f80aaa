import type { Terminal } from './terminal.js';

const PHASE_WORDS: Readonly<Record<string, string>> = {
  waiting: 'waiting for another import to end',
  generating: 'making the demo shop',
  reading: 'reading',
  storing: 'storing',
  journeys: 'building journeys',
};

const LIVE_MS = 100;
const SPARSE_MS = 5_000;
const counts = new Intl.NumberFormat('en-GB');

export interface Step {
  readonly phase: string;
  readonly rows: number;
  readonly total?: number | undefined;
}

export function describeStep({ phase, rows, total }: Step): string {
  const words = PHASE_WORDS[phase] ?? phase;
  if (rows === 0) return `${words} …`;
  const done = counts.format(rows);
  if (total === undefined || total < rows) return `${words}: ${done} rows …`;
  const percent = total === 0 ? 100 : Math.floor((100 * rows) / total);
  return `${words}: ${done} of ${counts.format(total)} rows (${percent} %) …`;
}

/** One line that changes in place on a terminal; in a log, a line at each new phase and every five seconds. */
export class ProgressLine {
  readonly #terminal: Terminal;
  #phase = '';
  #told = 0;
  #open = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  tell(step: Step): void {
    const now = Date.now();
    const pause = this.#terminal.live ? LIVE_MS : SPARSE_MS;
    if (step.phase === this.#phase && now - this.#told < pause) return;
    this.#phase = step.phase;
    this.#told = now;
    this.#write(describeStep(step));
  }

  /** Takes the line away, so that what is written next stands alone. */
  clear(): void {
    if (this.#open) this.#terminal.err.write('\r\u001b[K');
    this.#open = false;
    this.#phase = '';
  }

  #write(line: string): void {
    this.#open = this.#terminal.live;
    this.#terminal.err.write(this.#terminal.live ? `\r\u001b[K${line}` : `${line}\n`);
  }
}
