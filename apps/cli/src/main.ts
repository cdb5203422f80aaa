import { EXIT } from './exit.js';
import { processTerminal } from './output/terminal.js';
import { run } from './run.js';
import { stopOnSignals } from './signals.js';

// `throughline map … | head` closes our output early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const terminal = processTerminal();
process.exitCode = await run(process.argv, { terminal, signal: stopOnSignals(terminal) });
// The engine keeps threads of its own: when the work is done, so is the process.
process.exit();
