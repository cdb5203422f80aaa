import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const LOAD = fileURLToPath(new URL('./load.mjs', import.meta.url));

/**
 * Sends batches from a process of its own; what it took.
 * @param {string} url @param {{ seconds: number, rate: number, first: number }} what 0 as the rate is as fast as it goes.
 */
export async function load(url, { seconds, rate, first }) {
  const args = [LOAD, url, seconds, rate, first].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('the load ended early');
  return JSON.parse(said);
}
