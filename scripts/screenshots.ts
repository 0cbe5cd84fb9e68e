import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import { chromium, type Browser } from 'playwright-core';
import { createServer } from 'vite';

/**
 * Draws every state of every surface from the fixtures of test/ui/gallery and saves PNGs:
 * `node scripts/screenshots.ts [surface…] [--state s] [--locale zh_CN,en] [--scheme light,dark,forced] [--zoom 1,2] [--out dir]`.
 * A new surface is a file in test/ui/gallery/surfaces.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string' },
    locale: { type: 'string', default: 'zh_CN,en' },
    scheme: { type: 'string', default: 'light,dark' },
    zoom: { type: 'string', default: '1' },
    width: { type: 'string' },
    out: { type: 'string', default: 'docs/screens' },
    /** Whole page instead of one viewport. */
    full: { type: 'boolean', default: false },
  },
});

interface Listed {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly states: readonly string[];
}

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
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [surface, { sizes, states }] of Object.entries(await list(browser))) {
    if (positionals.length > 0 && !positionals.includes(surface)) continue;
    for (const scheme of values.scheme.split(','))
      for (const size of sizes)
        for (const zoom of values.zoom.split(','))
          if (values.width === undefined || values.width === String(size.width))
            await shoot(surface, { states, scheme, size, zoom: Number(zoom) });
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

interface Shot {
  readonly states: readonly string[];
  readonly scheme: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly zoom: number;
}

async function shoot(surface: string, { states, scheme, size, zoom }: Shot): Promise<void> {
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
  for (const locale of values.locale.split(','))
    for (const state of states) {
      if (values.state !== undefined && !values.state.split(',').includes(state)) continue;
      await page.goto(`${base}?${new URLSearchParams({ surface, state, locale }).toString()}`);
      await page.waitForSelector('body[data-ready]', { state: 'attached' });
      const folder = resolve(root, values.out, surface);
      await mkdir(folder, { recursive: true });
      const zoomed = zoom === 1 ? '' : `-${String(zoom * 100)}`;
      const name = `${state}-${locale}-${scheme}-${String(size.width)}${zoomed}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: values.full });
    }
  await context.close();
}
