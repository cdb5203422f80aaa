import { readEnvironment } from './environment.js';
import { explain } from './explain.js';
import { startServer } from './start.js';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

// The server alone, for machines where it runs as a service; `throughline start` does the same for people.
try {
  const server = await startServer(readEnvironment());
  const stop = (): void => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Last: whoever reads it may end this process at once.
  say(`Throughline is at ${server.url}`);
} catch (thrown) {
  const { message, hint } = explain(thrown);
  say(hint === undefined ? message : `${message}\n${hint}`);
  process.exit(1);
}
