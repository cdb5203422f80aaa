import type { ServerResponse } from 'node:http';
import type { Locale } from '@throughline/model';
import type { Traffic } from './traffic.js';

const KEEP_ALIVE_MS = 15_000;
/** Between two events of a stream: a shop that sends thousands a second is told of four times. */
const LEAST_MS = 250;

interface Asked {
  readonly shop: string;
  /** Of the reasons. */
  readonly locale: Locale;
}

/** Writes what comes to a shop as server-sent events until the reader leaves: first what is kept, then what comes. */
export function streamIncoming(traffic: Traffic, { shop, locale }: Asked, response: ServerResponse): void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const items = traffic.after(shop, told, locale);
    if (response.writableEnded) return;
    told = items.at(-1)?.number ?? told;
    response.write(`data: ${JSON.stringify(items)}\n\n`);
  };
  const alive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  const stop = traffic.watch((changed) => {
    if (changed === shop) timer ??= setTimeout(tell, LEAST_MS);
  });
  response.on('close', () => {
    clearInterval(alive);
    clearTimeout(timer);
    stop();
  });
  tell();
}
