import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { Failure } from '../failure.js';
import { type Upload, UploadQuery } from '../routes.js';
import type { Services } from '../services.js';
import { parse } from './validate.js';

function announcedBytes(header: string | undefined): number | null {
  const bytes = Number(header);
  return header === undefined || !Number.isSafeInteger(bytes) ? null : bytes;
}

/** Bytes go from the socket to the disk; none are held. */
export function uploadRoutes(app: FastifyInstance, services: Services): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Body: Readable | undefined }>(
      '/api/uploads',
      needs('edit'),
      async (request): Promise<Upload> => {
        const { name } = parse(UploadQuery, request.query, 'query');
        const bytes = request.body ?? request.raw;
        const stored = await services.uploads.store(
          name,
          bytes,
          announcedBytes(request.headers['content-length']),
        );
        if (stored.bytes > 0) return stored;
        await services.uploads.remove(stored.upload);
        throw Failure.because({ status: 400 }, ({ kept }) => kept.emptyFile(stored.name));
      },
    );
  });
}
