import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join, normalize } from 'node:path';

/** One line of `manifest.jsonl` in a folder of pages; gold fields are null or empty where there is nothing. */
export interface PageEntry {
  readonly file: string;
  readonly serve_charset: string;
  readonly consent_widget: string | null;
  readonly agreement_names: readonly string[];
  readonly agreement_links: readonly string[];
  readonly initially_hidden?: boolean | string;
}

/** The pages of a folder laid out like ../shared/pages. */
export async function readManifest(folder: string): Promise<PageEntry[]> {
  const lines = (await readFile(join(folder, 'manifest.jsonl'), 'utf8')).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as PageEntry);
}

/** The path a request asks for; pages ask for malformed ones, which are no file of ours. */
function pathOf(target: string): string {
  try {
    return normalize(decodeURIComponent(new URL(target, 'http://localhost').pathname));
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return '';
    throw error;
  }
}

/** Serves the files of a manifest on loopback, each with its charset; everything else is 404. */
export async function servePages(
  folder: string,
  pages: readonly PageEntry[],
): Promise<{ readonly origin: string; readonly server: Server }> {
  const known = new Map(pages.map((page) => [`/${page.file}`, page]));
  const server = createServer((request, response) => {
    const page = known.get(pathOf(request.url ?? '/'));
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, page.file)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': `text/html; charset=${page.serve_charset}` }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${String(address.port)}`, server };
}
