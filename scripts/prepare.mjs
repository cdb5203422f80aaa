// Makes a fresh clone ready: installs what is missing and builds what is stale. Runs before `npm start`
// and `npm test`, so it may use nothing but what Node itself brings.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from './lib/run.mjs';
import { isStale } from './lib/stale.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  process.stderr.write(
    `Throughline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

function manifests() {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name, 'package.json')),
  );
  return [
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
    ...folders.filter((file) => existsSync(file)),
  ];
}

async function install() {
  const stamp = join(root, 'node_modules', '.throughline-installed');
  if (!isStale(stamp, manifests())) return;
  process.stderr.write('Installing packages …\n');
  await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, `${process.versions.node}\n`);
}

checkNode();
await install();
const { build } = await import('./build.mjs');
await build();
if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./lib/browser.mjs');
  await findBrowser({ install: true });
}
