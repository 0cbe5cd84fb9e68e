import { chromium } from 'playwright-core';
import { chromiumFlags } from './chromium.ts';

/** Prints HTML to PDF with Chromium: real fonts, real pages, page numbers at the foot. */
export async function printPdf(markup: string, footer = '第 <span class="pageNumber"></span> 页'): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...chromiumFlags],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(markup);
    return await page.pdf({
      format: 'A4',
      margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="font-size:9px;width:100%;text-align:center">${footer}</div>`,
    });
  } finally {
    await browser.close();
  }
}
