import { resolve } from 'node:path';
import { z } from 'zod';
import type { StartOptions } from './start.js';

const Environment = z.object({
  THROUGHLINE_DATA: z.string().min(1).default('.throughline'),
  THROUGHLINE_HOST: z.string().min(1).default('127.0.0.1'),
  THROUGHLINE_PORT: z.coerce.number().int().min(0).max(65_535).default(4400),
  /** Names, parted by commas, that browsers may call the server by. */
  THROUGHLINE_ALLOW_HOSTS: z.string().default(''),
});

/** The one place where this app reads the environment. */
export function readEnvironment(): StartOptions {
  const read = Environment.parse(process.env);
  return {
    data: resolve(read.THROUGHLINE_DATA),
    host: read.THROUGHLINE_HOST,
    port: read.THROUGHLINE_PORT,
    allowedHosts: read.THROUGHLINE_ALLOW_HOSTS.split(',').filter((name) => name !== ''),
  };
}
