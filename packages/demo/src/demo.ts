import type { ShopSettings } from '@throughline/model';
import type { DemoConfig } from './config/config.js';
import { readDemoConfig } from './config/readConfig.js';
import type { Chunk, DemoFile } from './output/journal.js';
import { FILES } from './output/journal.js';
import { sizeOf } from './shop/pilot.js';
import { openShop, play } from './shop/run.js';
import { settingsOf } from './shop/settings.js';
import { worldOf } from './shop/world.js';
import type { Losses, Truth } from './truth/shape.js';
import { findLosses, findTruth } from './truth/truth.js';

/** A demo shop whose configuration has been read; every call plays it anew and gives the same text. */
export interface Demo {
  /** The configuration with its defaults filled in. */
  readonly config: DemoConfig;
  /** All files in one run, as texts that belong one after another at the end of the file they name. */
  files(wanted?: readonly DemoFile[]): Iterable<Chunk>;
  /** `events.jsonl` alone: one `ShopEvent` a line. */
  events(): Iterable<string>;
  /** `objects.jsonl` alone: one `ShopObject` a line. */
  objects(): Iterable<string>;
  /** `relations.jsonl` alone: one `ObjectRelation` a line. */
  relations(): Iterable<string>;
  /** `spend.csv`: day, channel, campaign, cost, currency, clicks. */
  spend(): string;
  /** What each planted problem really costs, from twin runs without it. */
  truth(): Truth;
  /** The same but for what each problem alone would have cost, in half the time. */
  losses(): Losses;
  /** The shop's settings: currency, zone, teams and their calendars. */
  settings(): ShopSettings;
}

/**
 * Opens a demo shop. Pure: no clock, no input or output, no randomness but that of the seed.
 * @param input a `DemoConfig`; what is left out takes its default
 * @throws DemoConfigError naming every field that is wrong
 */
export function openDemo(input: unknown = {}): Demo {
  const config = readDemoConfig(input);
  const world = worldOf(config);
  const size = sizeOf(world);
  const files = function* (wanted: readonly DemoFile[] = FILES): Generator<Chunk> {
    yield* play(openShop({ world, problems: world.problems, files: wanted, ...size }), size.visitorsPerDay);
  };
  const only = function* (file: DemoFile): Generator<string> {
    for (const { text } of files([file])) yield text;
  };
  return {
    config,
    files,
    events: () => only('events.jsonl'),
    objects: () => only('objects.jsonl'),
    relations: () => only('relations.jsonl'),
    spend: () => [...only('spend.csv')].join(''),
    truth: () => findTruth(world, size),
    losses: () => findLosses(world, size),
    settings: () => settingsOf(config),
  };
}
