// Prints the demo's PDF agreement from its source with Chromium: `node scripts/demo/print-pdf.ts`. The result is
// committed, so that the demo needs no printing.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../../test/e2e/harness/chromium.ts';

const folder = new URL('./site/nanzhi.example/', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [...chromiumFlags],
});
const page = await browser.newPage();
await page.goto(pathToFileURL(fileURLToPath(new URL('renewal.source.html', folder))).href);
await page.pdf({
  path: fileURLToPath(new URL('renewal.pdf', folder)),
  preferCSSPageSize: true,
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size:8px;width:100%;text-align:center">南枝集会员自动续费规则</div>',
  footerTemplate:
    '<div style="font-size:8px;width:100%;text-align:center">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>',
});
await browser.close();
