import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { writeDemoFolder } from './write.js';

const Order = z.object({ config: z.record(z.string(), z.unknown()), out: z.string() });

// Simulating a shop keeps one core busy for seconds: the server must go on answering meanwhile.
const { config, out } = Order.parse(workerData);
const never = new AbortController();
await writeDemoFolder(
  { config, out, format: 'jsonl', truth: false },
  { report: (events) => parentPort?.postMessage(events), signal: never.signal },
);
