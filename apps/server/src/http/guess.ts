import { previewFiles } from '@throughline/ingest';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { columnWords } from '../imports/column-words.js';
import { type GuessAnswer, GuessBody, type GuessedTable, type TableColumn } from '../routes.js';
import type { Services } from '../services.js';
import type { StoredUpload } from '../uploads/folder.js';
import { languageOf } from './language.js';
import { parse } from './validate.js';

type Tables = Awaited<ReturnType<typeof previewFiles>>['tables'];

function describeColumn({ name, type, samples }: Tables[number]['columns'][number]): TableColumn {
  return { name, type: columnWords(type, samples), samples: [...samples] };
}

function describe(tables: Tables, uploads: readonly StoredUpload[]): GuessedTable[] {
  return tables.map(({ name, path, format, columns }) => ({
    // A file that had to be converted is read from a copy: then its name tells which upload it was.
    upload:
      (uploads.find((each) => each.path === path) ?? uploads.find((each) => each.name === name))?.upload ??
      '',
    name,
    format,
    columns: columns.map(describeColumn),
  }));
}

export function guessRoutes(app: FastifyInstance, { store, uploads }: Services): void {
  app.post('/api/guess', needs('edit'), async (request): Promise<GuessAnswer> => {
    const { uploads: ids, mapping, preset } = parse(GuessBody, request.body, 'body');
    const files = await Promise.all(ids.map((id) => uploads.find(id)));
    const named = {
      locale: languageOf(request),
      ...(preset === undefined ? {} : { preset }),
      ...(mapping === undefined ? {} : { mapping }),
    };
    const seen = await previewFiles(store, files, named);
    return {
      tables: describe(seen.tables, files),
      mapping: seen.mapping === null ? null : { ...seen.mapping },
      preset: seen.preset,
      notes: [...seen.notes],
    };
  });
}
