import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import gold from './reading.gold.json' with { type: 'json' };
import type { PageReadings } from './reading-in-page.ts';
import { scoreReading, toCjk, type ReadingScore } from './reading-score.ts';

export const readers = ['ours', 'oursLive', 'readability', 'defuddle', 'innerText'] as const;
export type Reader = (typeof readers)[number];

/** The scores of all readers on one page. */
export interface PageEvaluation {
  readonly page: string;
  readonly scores: Readonly<Record<Reader, ReadingScore>>;
  readonly milliseconds: number;
}

/** Means and worst cases over all pages. */
export interface ReadingEvaluation {
  readonly pages: readonly PageEvaluation[];
  readonly summary: Readonly<
    Record<Reader, { recall: number; worst: number; foreign: number; worstForeign: number; lines: number }>
  >;
}

interface Page {
  readonly name: string;
  readonly html: string;
  /** The agreement's own text, given what Chromium renders. */
  readonly reference: (rendered: string) => string;
}

/** The parts of a rendered text that ranges of its Chinese characters cover, line breaks included. */
function cut(rendered: string, ranges: readonly (readonly number[])[]): string {
  let index = 0;
  let out = '';
  for (const char of rendered) {
    if (char === '\n') out += char;
    else if (toCjk(char) !== '') {
      if (ranges.some(([start = 0, end = 0]) => index >= start && index < end)) out += char;
      index += 1;
    }
  }
  return out;
}

/** The pages with a reference: the sources of corpus agreements, and agreement pages with gold ranges. */
export function listPages(sharedDir: string): Page[] {
  const pages: Page[] = [];
  const sources = join(sharedDir, 'corpus/agreements/src');
  for (const file of readdirSync(sources).sort()) {
    const text = readFileSync(join(sharedDir, 'corpus/agreements', file.replace('.html', '.txt')), 'utf8');
    const bytes = readFileSync(join(sources, file));
    const charset = /charset=.?gb/i.test(bytes.toString('latin1')) ? 'gb18030' : 'utf-8';
    pages.push({ name: `src/${file}`, html: new TextDecoder(charset).decode(bytes), reference: () => text });
  }
  const manifest = readFileSync(join(sharedDir, 'pages/manifest.jsonl'), 'utf8');
  for (const line of manifest.trim().split('\n')) {
    const entry = JSON.parse(line) as { file: string; serve_charset: string | null };
    if (!entry.file.startsWith('agreement/')) continue;
    const bytes = readFileSync(join(sharedDir, 'pages', entry.file));
    const own = (gold as Record<string, { ranges: number[][]; sha256: string } | undefined>)[entry.file];
    pages.push({
      name: entry.file,
      html: new TextDecoder(entry.serve_charset ?? 'utf-8').decode(bytes),
      reference(rendered) {
        if (own === undefined) throw new Error(`No gold for ${entry.file}`);
        const text = cut(rendered, own.ranges);
        const hash = createHash('sha256').update(toCjk(text)).digest('hex');
        if (hash !== own.sha256) throw new Error(`The gold of ${entry.file} no longer fits what Chromium renders`);
        return text;
      },
    });
  }
  return pages;
}

const heldOut = resolve(import.meta.dirname, '../fixtures/held-out-pages');

/** Pages of our own in house styles that the reader had not seen when it was first scored on them. */
export function listHeldOutPages(): Page[] {
  return readdirSync(heldOut)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(heldOut, file.replace('.html', '.txt')), 'utf8');
      return { name: file, html: readFileSync(join(heldOut, file), 'utf8'), reference: () => text };
    });
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'reading-in-page.ts'), formats: ['iife'], name: 'reading' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('Vite gave no bundle');
  return first.output[0].code;
}

/** Reads every page with every reader in a real Chromium and hands each reading to `visit`. */
export async function readAllPages(
  list: readonly Page[],
  visit: (page: Page, readings: PageReadings) => void,
): Promise<void> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage();
    await tab.route(/^https?:/, (route) => route.abort());
    await tab.setContent('<!doctype html><title>reading</title>');
    await tab.addScriptTag({ content: code });
    for (const page of list) {
      const readings = await tab.evaluate(
        (html) => (globalThis as unknown as { readPage(html: string): Promise<PageReadings> }).readPage(html),
        page.html,
      );
      visit(page, readings);
    }
  } finally {
    await browser.close();
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Scores all readers on pages, for example those of the shared folder (`listPages`). */
export async function evaluateReading(list: readonly Page[]): Promise<ReadingEvaluation> {
  const pages: PageEvaluation[] = [];
  await readAllPages(list, (page, readings) => {
    const reference = page.reference(readings.innerText);
    const scores = Object.fromEntries(
      readers.map((reader) => [reader, scoreReading(reference, readings[reader])]),
    ) as Record<Reader, ReadingScore>;
    pages.push({ page: page.name, scores, milliseconds: readings.milliseconds });
  });
  const summary = Object.fromEntries(
    readers.map((reader) => {
      const own = pages.map((page) => page.scores[reader]);
      return [
        reader,
        {
          recall: mean(own.map((score) => score.recall)),
          worst: Math.min(...own.map((score) => score.recall)),
          foreign: mean(own.map((score) => score.foreign)),
          worstForeign: Math.max(...own.map((score) => score.foreign)),
          lines: mean(own.map((score) => score.lines)),
        },
      ];
    }),
  ) as ReadingEvaluation['summary'];
  return { pages, summary };
}

/** The evaluation as a Markdown table. */
export function formatReading({ pages, summary }: ReadingEvaluation): string {
  const round = (value: number): string => value.toFixed(4);
  const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;
  const head = ['', ...readers];
  const rows: string[][] = [
    ['recall, mean', ...readers.map((reader) => round(summary[reader].recall))],
    ['recall, worst page', ...readers.map((reader) => round(summary[reader].worst))],
    ['foreign text, mean', ...readers.map((reader) => percent(summary[reader].foreign))],
    ['foreign text, worst page', ...readers.map((reader) => percent(summary[reader].worstForeign))],
    ['lines kept, mean', ...readers.map((reader) => round(summary[reader].lines))],
    ...pages.map(({ page, scores }) => [
      page,
      ...readers.map((reader) => {
        const score = scores[reader];
        return `${round(score.recall)} / ${percent(score.foreign)} / ${score.lines.toFixed(3)}`;
      }),
    ]),
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
