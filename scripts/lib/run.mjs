import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repo's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of a tool that npm installed at the root. */
export const bin = (name) => join(root, 'node_modules', '.bin', name);

/**
 * Runs a command at the root.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, tee?: (text: string) => void }} [options]
 *   quiet: keep the output and give it back; tee: show it and hand it on
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env, tee } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet || tee ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (tee) {
        stream.write(chunk);
        tee(String(chunk));
      }
    };
    child.stdout?.on('data', take(process.stdout));
    child.stderr?.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command and ends this process with its code where it failed. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  if (options?.quiet) process.stderr.write(output);
  process.exit(code);
}
