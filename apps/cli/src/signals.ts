import type { Locale } from '@throughline/model';
import { EXIT } from './exit.js';
import { say, type Terminal } from './output/terminal.js';
import { commandWordsIn } from './words/words.js';

/** The first Ctrl-C ends the work in good order; the second one ends the process. */
export function stopOnSignals(terminal: Terminal, locale: Locale): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    say(terminal, `\n${commandWordsIn(locale).stopping}`);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  return controller.signal;
}
