import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of a test site answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Route = Reply | ((request: IncomingMessage) => Reply | Promise<Reply>);

export interface Site extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Paths asked for so far, in order, with their request headers. */
  readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[];
}

/** An HTML page as a reply. */
export function html(body: string, charset = 'utf-8'): Reply {
  return { headers: { 'content-type': `text/html; charset=${charset}` }, body };
}

/** A site on loopback, on a port of its own. Unknown paths answer 404. */
export async function serveSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const requests: { path: string; headers: Readonly<Record<string, unknown>> }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    requests.push({ path, headers: { ...request.headers } });
    const route = routes[path];
    const answer = async (): Promise<Reply> =>
      route === undefined
        ? { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' }
        : typeof route === 'function'
          ? await route(request)
          : route;
    answer().then(
      (reply) => {
        response.writeHead(reply.status ?? 200, { ...reply.headers });
        response.end(reply.body);
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
