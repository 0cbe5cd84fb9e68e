import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./site/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
};
/** Sites of before UTF-8: stored here as UTF-8, sent as GBK, the charset told by the page alone. */
const gbkHosts = new Set(['hegu.example']);

export interface DemoSite extends AsyncDisposable {
  /** `127.0.0.1:<port>`; every `*.example` host is to be resolved to it. */
  readonly address: string;
}

/** Serves the demo's sites on loopback, told apart by their host name. */
export async function serveDemo(): Promise<DemoSite> {
  const gbk = gbkEncoder();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nanzhi.example'}`);
    const path = normalize(url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname);
    readFile(join(folder, url.hostname, path)).then(
      (bytes) => {
        const legacy = gbkHosts.has(url.hostname);
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
        response.end(legacy ? gbk(bytes.toString('utf8')) : bytes);
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end('<!doctype html><meta charset="utf-8"><title>404</title><h1>页面不存在</h1>');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Encodes to GBK by inverting the platform's own decoder: Node encodes UTF-8 only. */
function gbkEncoder(): (text: string) => Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.codePointAt(0) ?? 0;
        return code < 0x80 ? [code] : [...(codes.get(character) ?? [0x3f])];
      }),
    );
}
