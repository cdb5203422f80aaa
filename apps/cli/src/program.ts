import { VERSION } from '@throughline/server';
import { Command } from 'commander';
import { audienceCommand } from './commands/audience.js';
import { askCommand } from './commands/ask.js';
import type { Context } from './commands/answering.js';
import { backfillCommand } from './commands/backfill.js';
import { blueprintCommand } from './commands/blueprint.js';
import { cardsCommand } from './commands/cards.js';
import { deadLettersCommand } from './commands/dead-letters.js';
import { decideCommand } from './commands/decide.js';
import { demoCommand } from './commands/demo.js';
import { exportCommand } from './commands/export.js';
import { findingsCommand } from './commands/findings.js';
import { hooksCommand } from './commands/hooks.js';
import { keysCommand } from './commands/keys.js';
import { importCommand } from './commands/import.js';
import { mapCommand } from './commands/map.js';
import { personCommand } from './commands/person.js';
import { startCommand } from './commands/start.js';
import { usersCommand } from './commands/users.js';
import type { ExitCode } from './exit.js';

const EXAMPLES = `
Examples:
  throughline start --demo                       open the app on a demo shop
  throughline import orders.csv                  keep a shop's events in ./.throughline
  throughline map                                the process map of the stored shop, as JSON
  throughline blueprint orders.csv --format html --out blueprint.html
                                                 a picture of a file, nothing kept
  throughline findings --format md               where the shop loses, what that costs, what to try

Answers go to standard output, everything else to standard error.
Exit codes: 0 done, 1 failed, 2 wrong use (arguments, files, mappings and questions that cannot be meant).`;

/** Told with which code a command that came to its end wants the process to end. */
export type Ended = (code: ExitCode) => void;

export function createProgram(context: Context, ended: Ended): Command {
  const program = new Command('throughline')
    .description('See the process your shop really runs: from files of events to a living service blueprint.')
    .version(VERSION)
    .showHelpAfterError('(throughline --help shows how it is used)')
    .configureOutput({
      writeOut: (text) => context.terminal.out.write(text),
      writeErr: (text) => context.terminal.err.write(text),
    })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    // What stands behind the name of a command, or of a step within it, belongs to that one.
    .enablePositionalOptions();
  for (const command of [
    startCommand,
    demoCommand,
    importCommand,
    backfillCommand,
    hooksCommand,
    exportCommand,
    mapCommand,
    blueprintCommand,
    findingsCommand,
    askCommand,
    deadLettersCommand,
    decideCommand,
    keysCommand,
    usersCommand,
    personCommand,
    cardsCommand,
    audienceCommand,
  ]) {
    const made = command(context, ended).copyInheritedSettings(program);
    for (const step of made.commands) step.copyInheritedSettings(program);
    program.addCommand(made);
  }
  return program;
}
