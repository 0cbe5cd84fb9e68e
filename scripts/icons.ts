import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { frames, markGlyph } from '../src/ui/kit/glyphs.ts';
import { launchChromium } from './launch-chromium.ts';

/** Draws public/icon/*.png from the seal of the product, 约. `node scripts/icons.ts` */
const folder = fileURLToPath(new URL('../public/icon', import.meta.url));
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    // Stores want air around the large one; the small ones need every pixel.
    const air = size === 128 ? 16 : 0;
    const inner = size - 2 * air;
    await page.setContent(
      `<body style="margin:${String(air)}px;line-height:0"><svg width="${String(inner)}" height="${String(inner)}" viewBox="1 1 22 22">` +
        `<path fill="#b3341d" d="${frames.liability}"/><path fill="#fdf6ee" d="${markGlyph}"/></svg>`,
    );
    await page.screenshot({ path: `${folder}/${String(size)}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
