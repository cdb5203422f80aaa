import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));

/** Runs a command of the product to its end. @param {string[]} args */
export async function runCommand(args) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** Starts the product on a data folder. @param {string} data @param {string[]} more */
export async function startProduct(data, more = []) {
  const args = [CLI, 'start', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { url, stop };
}

/** Waits until a shop is stored. @param {string} url @param {string} shop */
export async function stored(url, shop) {
  for (;;) {
    const shops = await (await fetch(`${url}/api/shops`)).json();
    if (shops.some(({ id, events }) => id === shop && events > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
