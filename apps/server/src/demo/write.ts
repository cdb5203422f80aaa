import { writeFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { join } from 'node:path';
import { type Demo, openDemo } from '@throughline/demo';
import { eventsToParquet } from './parquet.js';
import { makeDemoFolder } from './folder.js';
import { LineFiles } from './lines.js';

export interface DemoOrder {
  /** As a person wrote it; what is left out has its default. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly out: string;
  readonly format: 'jsonl' | 'parquet';
  /** Also work out what the planted problems cost: one more run of the shop for each of them. */
  readonly truth: boolean;
}

export interface DemoWatching {
  /** Told the number of events written so far. */
  readonly report: (events: number) => void;
  readonly signal: AbortSignal;
}

export interface DemoMade {
  readonly events: number;
  readonly seconds: number;
}

const NEWLINE = '\n';

function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

async function writeLines(demo: Demo, out: string, { report, signal }: DemoWatching): Promise<number> {
  const files = new LineFiles(out);
  let events = 0;
  try {
    for (const { file, text } of demo.files()) {
      signal.throwIfAborted();
      files.write(file, text);
      if (file !== 'events.jsonl') continue;
      events += linesOf(text);
      report(events);
      // The simulation never waits by itself: without a turn, no signal would ever be heard.
      await turn();
    }
    return events;
  } finally {
    files.close();
  }
}

async function writeJson(out: string, file: string, value: unknown): Promise<void> {
  await writeFile(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Writes a demo shop's folder: its events and objects as they are made, then its settings, its
 * configuration in full and the truth about what was planted.
 * @throws DemoConfigError where the configuration is wrong; Failure where the folder holds other files
 */
export async function writeDemoFolder(order: DemoOrder, watching: DemoWatching): Promise<DemoMade> {
  const demo = openDemo(order.config);
  await makeDemoFolder(order.out);
  const began = performance.now();
  const events = await writeLines(demo, order.out, watching);
  if (order.format === 'parquet') await eventsToParquet(order.out);
  const seconds = (performance.now() - began) / 1000;
  await writeJson(order.out, 'shop.json', demo.settings());
  await writeJson(order.out, 'config.json', demo.config);
  if (order.truth) await writeJson(order.out, 'truth.json', demo.truth());
  return { events, seconds };
}
