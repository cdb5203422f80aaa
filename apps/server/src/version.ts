import { createRequire } from 'node:module';
import { z } from 'zod';

const Manifest = z.object({ version: z.string() });

/** The version of the product, as its manifest says. */
export const VERSION = Manifest.parse(createRequire(import.meta.url)('../package.json')).version;
