import type { FastifyInstance } from 'fastify';
import { Failure } from './failure.js';

function cannotListen(thrown: unknown, host: string, port: number): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const hints: Readonly<Record<string, [message: string, hint: string]>> = {
    EADDRINUSE: [
      `Port ${port} on ${host} is in use by another program.`,
      `End that program, or choose another port: throughline start --port ${port + 1} (0 takes any free one).`,
    ],
    EACCES: [`Port ${port} needs rights that this user has not.`, 'Choose a port above 1023 with --port.'],
    EADDRNOTAVAIL: [`This machine has no address ${host}.`, 'Leave --host out to listen on 127.0.0.1.'],
  };
  const found = typeof code === 'string' ? hints[code] : undefined;
  if (found === undefined) return thrown;
  return new Failure({ status: 500, message: found[0], field: 'port', hint: found[1], cause: thrown });
}

/** Starts listening; returns the address to open, as a person would type it. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (thrown) {
    await app.close();
    throw cannotListen(thrown, host, port);
  }
  const address = app.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound}`;
}
