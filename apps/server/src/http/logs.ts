import { Readable } from 'node:stream';
import type { ExportFormat } from '@throughline/ingest';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { openExport } from '../exports/open.js';
import { LogQuery } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

const TYPES: Readonly<Record<ExportFormat, readonly [type: string, ending: string]>> = {
  xes: ['application/xml', 'xes'],
  'ocel-json': ['application/json', 'jsonocel'],
  'ocel-xml': ['application/xml', 'xmlocel'],
  'ocel-sqlite': ['application/vnd.sqlite3', 'sqlite'],
  'ocel1-json': ['application/json', 'jsonocel'],
  'ocel1-xml': ['application/xml', 'xmlocel'],
};

/** A shop as an event log, sent as it is made. */
export function logRoutes(app: FastifyInstance, { store }: Services): void {
  app.get<{ Params: { id: string } }>('/api/shops/:id/log', needs('edit'), async (request, reply) => {
    const { format, object } = parse(LogQuery, request.query, 'query');
    const { id: shop } = await chooseShop(store, request.params.id);
    const pieces = await openExport(store, { shop, format, object });
    const [type, ending] = TYPES[format];
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${shop}.${ending}"`)
      .send(Readable.from(pieces, { objectMode: false }));
  });
}
