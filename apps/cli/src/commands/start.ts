import { resolve } from 'node:path';
import { readSettings, startServer } from '@throughline/server';
import { Command } from 'commander';
import { EXIT } from '../exit.js';
import { say } from '../output/terminal.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { DEFAULT_DATA, whole } from './options.js';
import { tellDemo } from './start-demo.js';

interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly demo?: boolean;
  readonly allowHost?: string[];
}

const EXAMPLES = `
Examples:
  throughline start --demo               with a demo shop to look at
  throughline start --port 0             on any free port
  throughline start --data /srv/shop     on the events of another folder`;

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

async function start(options: StartOptions, context: Context): Promise<void> {
  const { terminal, signal } = context;
  const { port, host, demo = false, allowHost = [] } = options;
  const data = resolve(options.data);
  const log = (line: string): void => say(terminal, line);
  const server = await startServer({ data, port, host, allowedHosts: allowHost, ...readSettings(), log });
  try {
    say(terminal, `Throughline is at ${server.url}  (data in ${data}, Ctrl-C ends it)`);
    if (demo) await tellDemo(server, context);
    await untilStopped(signal);
  } finally {
    await server.close();
  }
}

export function startCommand(context: Context, ended: Ended): Command {
  return new Command('start')
    .description('Open the app: a server on this machine, and the pages that it serves.')
    .option('--port <n>', 'the port to listen on, 0 for any free one', whole(0, 65_535), 4400)
    .option(
      '--host <address>',
      'the address to listen on; other machines can reach it where this is not 127.0.0.1',
      '127.0.0.1',
    )
    .option(
      '--allow-host <name...>',
      'further names that browsers may call it by, e.g. behind a reverse proxy',
    )
    .option('--data <folder>', 'where events are kept', DEFAULT_DATA)
    .option('--demo', 'make a demo shop where there is none')
    .addHelpText('after', EXAMPLES)
    .action(async (options: StartOptions) => {
      await start(options, context);
      ended(EXIT.done);
    });
}
