import { CommanderError } from 'commander';
import { CommandError, EXIT, type ExitCode } from './exit.js';
import type { Context } from './commands/answering.js';
import { say } from './output/terminal.js';
import { explain } from './explain.js';
import { createProgram } from './program.js';

function tell({ terminal, locale }: Context, thrown: unknown): ExitCode {
  const error = thrown instanceof CommandError ? thrown : explain(thrown);
  const { message, hint } = error.in(locale);
  say(terminal, `throughline: ${message}`);
  if (hint !== undefined) say(terminal, hint);
  return error.code;
}

/** Runs one command line; resolves to the code that the process ends with. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = createProgram(context, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (thrown) {
    if (context.signal.aborted) return EXIT.interrupted;
    // Commander has told its own errors already; asking for help or the version is none.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return tell(context, thrown);
  }
}
