import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Locale } from '@throughline/model';
import type { z } from 'zod';
import { importInto } from '../imports/into.js';
import type { ImportBody, ImportState } from '../routes.js';
import type { Services } from '../services.js';
import { DEFAULT_SHOP } from '../shops/names.js';

type Body = z.output<typeof ImportBody>;

async function inputsOf(services: Services, { uploads = [], paths = [] }: Body): Promise<readonly string[]> {
  const found = await Promise.all(uploads.map((id) => services.uploads.find(id)));
  return [...found.map(({ path }) => path), ...paths];
}

/** Puts an import in line; what can be checked at once (are the files there?) is. */
export async function startImport(
  services: Services,
  body: Body,
  locale: Locale = 'en',
): Promise<ImportState> {
  const inputs = await inputsOf(services, body);
  const { shop = DEFAULT_SHOP, preset, mapping, settings } = body;
  const rejects = body.rejects ?? join(services.data, 'rejects', `${randomUUID()}.jsonl`);
  const order = { shop, inputs, preset, mapping, settings, rejects, locale };
  return services.jobs.start({
    shop,
    locale,
    title: inputs.map((path) => basename(path)).join(', '),
    run: async (report, signal) => {
      const summary = await importInto(services.store, order, { report, signal });
      services.changes.tell(shop);
      return summary;
    },
  });
}
