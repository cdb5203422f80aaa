// A server on a data folder, until it is told to end: node server.mjs FOLDER
import { startServer } from '@throughline/server';

const server = await startServer({ data: process.argv[2], port: 0, host: '127.0.0.1' });
process.stdout.write(`${server.url}\n`);

async function end() {
  const { maxRSS } = process.resourceUsage();
  const { user, system } = process.cpuUsage();
  await server.close();
  process.stdout.write(`${JSON.stringify({ memory: maxRSS * 1024, cpu: (user + system) / 1e6 })}\n`);
  process.exit(0);
}

process.once('SIGTERM', () => void end());
