import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a script in a process of its own, so that its peak of memory is its own.
 * @param {string[]} args The script and its arguments.
 * @returns {Promise<string>} What it wrote.
 */
export async function runScript(args) {
  const work = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  work.stdout.on('data', (chunk) => (text += chunk));
  const [code] = await once(work, 'close');
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return text;
}

/** The same of a script that writes JSON. @param {string[]} args */
export async function runJson(args) {
  return JSON.parse(await runScript(args));
}
