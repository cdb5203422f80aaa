import type { Locale } from '@throughline/model';
import { commandWordsIn } from '../words/words.js';
import type { Terminal } from './terminal.js';

const LIVE_MS = 100;
const SPARSE_MS = 5_000;

export interface Step {
  readonly phase: string;
  readonly rows: number;
  readonly total?: number | undefined;
}

export function describeStep({ phase, rows, total }: Step, locale: Locale): string {
  const words = commandWordsIn(locale);
  const phases: Readonly<Record<string, string>> = words.phases;
  const doing = phases[phase] ?? phase;
  if (rows === 0) return `${doing} …`;
  if (total === undefined || total < rows) return `${doing}: ${words.rows(rows)} …`;
  const percent = total === 0 ? 100 : Math.floor((100 * rows) / total);
  return `${doing}: ${words.rowsOf(rows, total, percent)} …`;
}

/** One line that changes in place on a terminal; in a log, a line at each new phase and every five seconds. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #locale: Locale;
  #phase = '';
  #told = 0;
  #open = false;

  constructor(terminal: Terminal, locale: Locale) {
    this.#terminal = terminal;
    this.#locale = locale;
  }

  tell(step: Step): void {
    const now = Date.now();
    const pause = this.#terminal.live ? LIVE_MS : SPARSE_MS;
    if (step.phase === this.#phase && now - this.#told < pause) return;
    this.#phase = step.phase;
    this.#told = now;
    this.#write(describeStep(step, this.#locale));
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
