import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What each surface loads before it can show anything, gzip, against its budget in kB (1000 bytes):
 * `node scripts/bundle-budgets.ts [build]`. Exit code 1 when one is over. Pages: their scripts, preloads and sheets,
 * and the words of one language, the longest (a page loads the one it speaks).
 */
const budgets: Readonly<Record<string, number>> = {
  'watch.js': 12,
  'surface.js': 90,
  'drawer.js': 4,
  'popup.html': 114,
  'sidepanel.html': 134,
  'reader.html': 127,
  'records.html': 154,
  'welcome.html': 91,
  // Its own words, under 3 kB, come on top: only researchers load them.
  'workbench.html': 192,
};

const build = resolve(process.argv[2] ?? process.env['MINGYUE_OUT'] ?? '.output', '.');
const folder = build.endsWith('-mv3') ? build : join(build, 'chrome-mv3');

async function sizeOf(file: string): Promise<number> {
  return gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
}

/** The files that a page names itself, and the page. */
async function filesOf(entry: string): Promise<readonly string[]> {
  if (!entry.endsWith('.html')) return [entry];
  const markup = await readFile(join(folder, entry), 'utf8');
  const named = [...markup.matchAll(/(?:src|href)="\/([^"]{1,200}\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  return [entry, ...new Set(named)];
}

/** A language whose words went into a chunk of several would not be found here, and is one too many for each page. */
async function sizeOfWords(): Promise<number> {
  const chunks = await readdir(join(folder, 'chunks'));
  const sizes = ['zh_CN', 'zh_TW', 'en'].map((locale) => {
    const chunk = chunks.find((name) => name.startsWith(`${locale}-`));
    if (chunk === undefined) throw new Error(`no chunk of its own for the words of ${locale}`);
    return sizeOf(join('chunks', chunk));
  });
  return Math.max(...(await Promise.all(sizes)));
}

let over = false;
const words = await sizeOfWords();
for (const [entry, budget] of Object.entries(budgets)) {
  let bytes = entry.endsWith('.html') ? words : 0;
  for (const file of await filesOf(entry)) bytes += await sizeOf(file);
  const kilobytes = bytes / 1000;
  if (kilobytes > budget) over = true;
  const verdict = kilobytes > budget ? 'OVER' : 'ok';
  console.log(
    `${entry.padEnd(26)} ${kilobytes.toFixed(1).padStart(7)} kB of ${String(budget).padStart(4)}  ${verdict}`,
  );
}
process.exitCode = over ? 1 : 0;
