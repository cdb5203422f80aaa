import type { Upload } from '@throughline/server/routes';
import { say, t } from '../texts/texts.js';
import { errorIn, RequestError } from './request.js';

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/** Sends one file as it is. fetch() cannot tell how far an upload is, so this is an XMLHttpRequest. */
export function upload(
  file: File,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', say().locale);
    request.upload.onprogress = (event) => onProgress({ sent: event.loaded, total: file.size });
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () => reject(lost(file));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function settle(
  request: XMLHttpRequest,
  resolve: (upload: Upload) => void,
  reject: (error: Error) => void,
): void {
  if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Upload);
  else reject(new RequestError(request.status, errorIn(request.responseText, request.status)));
}

function lost(file: File): RequestError {
  return new RequestError(0, t().shell.request.broken(file.name));
}
