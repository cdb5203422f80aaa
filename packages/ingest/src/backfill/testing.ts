import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a vendor's API answers to one request. */
export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** How a request goes wrong: asked too often, a fault of the vendor's, a connection that is cut within the answer. */
export type Fault = 'busy' | 'broken' | 'cut';

/** A vendor's API on this machine, whose requests go wrong as planned: by their number, the first is 1. */
export class LocalVendor implements AsyncDisposable {
  readonly asked: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[] = [];
  #faults = new Map<number, Fault>();
  readonly #server: Server;

  private constructor(answer: (url: URL, vendor: LocalVendor) => Answered) {
    this.#server = createServer((request, response) => this.#serve(request, response, answer));
  }

  static async open(answer: (url: URL, vendor: LocalVendor) => Answered): Promise<LocalVendor> {
    const vendor = new LocalVendor(answer);
    await new Promise<void>((resolve) => {
      vendor.#server.listen(0, '127.0.0.1', resolve);
    });
    return vendor;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get paths(): string[] {
    return this.asked.map(({ url }) => `${url.pathname}${url.search}`);
  }

  goWrong(faults: Readonly<Record<number, Fault>>): void {
    this.#faults = new Map(Object.entries(faults).map(([at, fault]) => [Number(at), fault]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #serve(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (url: URL, vendor: LocalVendor) => Answered,
  ): void {
    const url = new URL(request.url ?? '/', this.url);
    this.asked.push({ url, headers: request.headers });
    const fault = this.#faults.get(this.asked.length);
    if (fault === 'busy') return void response.writeHead(429, { 'retry-after': '7' }).end('{}');
    if (fault === 'broken') return void response.writeHead(500).end('oh');
    const { status = 200, headers = {}, body = {} } = answer(url, this);
    const text = JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    if (fault !== 'cut') return void response.end(text);
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  }
}
