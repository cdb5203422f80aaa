import { processTerminal } from './output/terminal.js';
import { run } from './run.js';
import { stopOnSignals } from './signals.js';
import { spokenIn } from './words/spoken.js';

// A reader that left early is told by the write that failed; without a listener it would end the process.
process.stdout.on('error', () => undefined);

const terminal = processTerminal();
const locale = spokenIn(process.argv);
process.exitCode = await run(process.argv, { terminal, locale, signal: stopOnSignals(terminal, locale) });
// The engine keeps threads of its own: when the work is done, so is the process.
process.exit();
