// Takes the README's picture, the demo's sign-up page with the panel beside it: `node scripts/demo/picture.ts`. Two
// windows of the real browser laid side by side, since a headless browser shows no side panel.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchExtension } from '../../test/e2e/harness/chromium.ts';
import { isSettled, untilLedger } from '../../test/e2e/harness/ledger.ts';
import { untilNamed } from '../../test/e2e/harness/page-queries.ts';
import { serveDemo } from './serve-demo.ts';

const path = fileURLToPath(new URL('../../docs/beside-the-tick.png', import.meta.url));
const height = 860;

await using site = await serveDemo();
await using extension = await launchExtension({
  examplesAt: site.address,
  viewport: { width: 888, height },
  deviceScaleFactor: 1.5,
});
const page = await extension.context.newPage();
await page.goto('http://nanzhi.example/');
const { offers } = await untilLedger(extension, isSettled);
await untilNamed(page, /处需留意/);
const left = await page.screenshot();

const panel = await extension.context.newPage();
await panel.setViewportSize({ width: 392, height });
// Pens as they stand once drawn.
await panel.emulateMedia({ reducedMotion: 'reduce' });
await panel.goto(extension.url(`sidepanel.html?tab=${String(offers[0]?.tab)}`));
await panel.locator('blockquote').first().waitFor();
const right = await panel.screenshot();

const sheet = await extension.context.newPage();
await sheet.setViewportSize({ width: 1281, height });
const image = (bytes: Buffer): string =>
  `<img height="${String(height)}" src="data:image/png;base64,${bytes.toString('base64')}">`;
await sheet.setContent(
  `<body style="margin:0;display:flex;gap:1px;background:#8f877a">${image(left)}${image(right)}</body>`,
);
await sheet.waitForFunction(() => [...document.images].every((one) => one.complete));
mkdirSync(dirname(path), { recursive: true });
await sheet.screenshot({ path });
