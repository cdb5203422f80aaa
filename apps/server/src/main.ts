import { startServer } from './start.js';
import { readEnvironment } from './environment.js';

// The server alone, for machines where it runs as a service; `throughline start` does the same for people.
const server = await startServer(readEnvironment());
process.stderr.write(`Throughline is at ${server.url}\n`);

const stop = (): void => {
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
