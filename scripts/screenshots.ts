import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from './launch-chromium.ts';

const usage = `Draws every state of every surface from the fixtures of test/ui/gallery and saves PNGs:
node scripts/screenshots.ts [surface…] [--state s] [--locale zh_CN,en] [--scheme light,dark,forced] [--zoom 1,2]
                            [--width 1280] [--full] [--docs] [--out docs/screens]
A new surface is a file in test/ui/gallery/surfaces. --full takes the whole page instead of one viewport, --docs draws the
set that is kept in docs/screens.
`;

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        state: { type: 'string' },
        locale: { type: 'string', default: 'zh_CN,en' },
        scheme: { type: 'string', default: 'light,dark' },
        zoom: { type: 'string', default: '1' },
        width: { type: 'string' },
        out: { type: 'string', default: 'docs/screens' },
        docs: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // parseArgs throws for what a person mistyped; anything else is a bug
    if (error instanceof TypeError) refuse(error.message);
    throw error;
  }
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n\n${usage}`);
  process.exit(2);
}

interface Choice {
  readonly surfaces: readonly string[];
  readonly states: readonly string[] | null;
  readonly locales: readonly string[];
  readonly schemes: readonly string[];
  readonly zooms: readonly number[];
  readonly width: number | null;
}

function asAsked(): Choice {
  return {
    surfaces: positionals,
    states: values.state?.split(',') ?? null,
    locales: values.locale.split(','),
    schemes: values.scheme.split(','),
    zooms: values.zoom.split(',').map(Number),
    width: values.width === undefined ? null : Number(values.width),
  };
}

interface Listed {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly states: readonly string[];
}

const zh = { locales: ['zh_CN'], schemes: ['light', 'dark'], zooms: [1], width: null } as const;
const en = { ...zh, locales: ['en'], schemes: ['light'] } as const;
const pages = ['history', 'search', 'record', 'changes', 'overview', 'settings', 'helper', 'empty'] as const;
const large = { ...zh, schemes: ['light'], zooms: [2] } as const;
/** What docs/screens holds: every surface in both languages, schemes, widths and at 200 %, without all of them crossed. */
const kept: readonly Choice[] = [
  { ...zh, surfaces: ['chip'], states: ['notice', 'quiet', 'unread'] },
  { ...zh, surfaces: ['panel'], states: ['done', 'reading', 'unread', 'drawer', 'agreement'], width: 392 },
  { ...zh, surfaces: ['panel'], states: ['done'], width: 360 },
  { ...en, surfaces: ['panel'], states: ['done'], width: 392 },
  { ...large, surfaces: ['panel'], states: ['done'], width: 392 },
  { ...zh, surfaces: ['popup'], states: ['asks', 'ticked', 'none', 'excluded'] },
  { ...en, surfaces: ['popup'], states: ['asks'] },
  { ...zh, surfaces: ['reader'], states: ['here'] },
  { ...en, surfaces: ['reader'], states: ['here'], width: 1280 },
  { ...large, surfaces: ['reader'], states: ['here'], width: 1280 },
  { ...zh, surfaces: ['records'], states: [...pages], width: 1280 },
  { ...zh, surfaces: ['records'], states: [...pages], schemes: ['light'], width: 360 },
  { ...en, surfaces: ['records'], states: ['history', 'record', 'overview'], width: 1280 },
  { ...large, surfaces: ['records'], states: ['history', 'record'], width: 1280 },
  { ...zh, surfaces: ['workbench'], states: ['bench', 'adjudication'], width: 1280 },
  { ...zh, surfaces: ['workbench'], states: ['bench', 'keys'], schemes: ['light'], width: 360 },
  { ...en, surfaces: ['workbench'], states: ['bench', 'project'], width: 1280 },
  { ...large, surfaces: ['workbench'], states: ['bench'], width: 1280 },
  { ...zh, surfaces: ['welcome'], states: ['first'], width: 1280 },
  { ...zh, surfaces: ['welcome'], states: ['first'], schemes: ['light'], width: 360 },
  { ...en, surfaces: ['welcome'], states: ['first'], width: 1280 },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root: join(root, 'test/ui/gallery'),
  configFile: false,
  logLevel: 'error',
  cacheDir: join(root, 'node_modules/.vite-gallery'),
  plugins: [preact()],
  server: { port: 0, host: '127.0.0.1', fs: { allow: [root] } },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await launchChromium();
try {
  const listed = await list(browser);
  if (!values.docs) findUnknown(asAsked(), listed);
  for (const choice of values.docs ? kept : [asAsked()])
    for (const [surface, { sizes, states }] of Object.entries(listed)) {
      if (choice.surfaces.length > 0 && !choice.surfaces.includes(surface)) continue;
      const chosen = states.filter((state) => choice.states === null || choice.states.includes(state));
      for (const scheme of choice.schemes)
        for (const size of sizes)
          if (choice.width === null || choice.width === size.width)
            for (const zoom of choice.zooms)
              await shoot(surface, { states: chosen, locales: choice.locales, scheme, size, zoom });
    }
} finally {
  await browser.close();
  await server.close();
}

async function list(from: Browser): Promise<Record<string, Listed>> {
  const page = await from.newPage();
  await page.goto(`${base}?list`);
  await page.waitForSelector('body[data-list]', { state: 'attached' });
  const found = await page.evaluate(() => document.body.dataset['list'] ?? '{}');
  await page.close();
  return JSON.parse(found) as Record<string, Listed>;
}

/** Ends with 2 where a surface, a state or a width is asked for that there is none of. */
function findUnknown({ surfaces, states, width }: Choice, listed: Record<string, Listed>): void {
  const known = Object.keys(listed);
  const drawn = known.filter((name) => surfaces.length === 0 || surfaces.includes(name));
  const drawnStates = drawn.flatMap((name) => listed[name]?.states ?? []);
  const surface = surfaces.find((name) => !known.includes(name));
  if (surface !== undefined) refuse(`No surface “${surface}”; there are: ${known.join(', ')}`);
  const state = states?.find((name) => !drawnStates.includes(name));
  if (state !== undefined) refuse(`No state “${state}” of ${drawn.join(', ')}; there are: ${drawnStates.join(', ')}`);
  const widths = new Set(drawn.flatMap((name) => listed[name]?.sizes.map((size) => size.width) ?? []));
  if (width !== null && !widths.has(width))
    refuse(`No width ${String(width)} of ${drawn.join(', ')}; there are: ${[...widths].join(', ')}`);
}

interface Shot {
  readonly locales: readonly string[];
  readonly states: readonly string[];
  readonly scheme: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly zoom: number;
}

async function shoot(surface: string, { states, locales, scheme, size, zoom }: Shot): Promise<void> {
  // Zoom as a browser does it: fewer CSS pixels, each of them larger.
  const viewport = { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) };
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.5 * zoom,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const locale of locales)
    for (const state of states) {
      await page.goto(`${base}?${new URLSearchParams({ surface, state, locale }).toString()}`);
      await page.waitForSelector('body[data-ready]', { state: 'attached' });
      // Two frames: what was scrolled to is where it is painted only with the second.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const folder = resolve(root, values.out, surface);
      await mkdir(folder, { recursive: true });
      const zoomed = zoom === 1 ? '' : `-${String(zoom * 100)}`;
      const name = `${state}-${locale}-${scheme}-${String(size.width)}${zoomed}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: values.full });
    }
  await context.close();
}
