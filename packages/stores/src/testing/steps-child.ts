import { openAppEmbedded } from '../app/open.js';
import { entry } from './lives.js';

export interface StepsTask {
  readonly folder: string;
}

/** Looks at one finding after the other for ever, naming each when it is acknowledged: whoever watches kills it. */
export async function main({ folder }: StepsTask): Promise<void> {
  const store = openAppEmbedded(folder);
  for (let at = 0; ; at += 1) {
    await store.findings.take('shop', entry(`f${at}`, 1, { do: 'look' }));
    process.stdout.write(`${at}\n`);
  }
}
