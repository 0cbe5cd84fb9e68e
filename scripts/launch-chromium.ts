import { chromium, type Browser } from 'playwright-core';

/** The Chromium that draws what is committed as a picture: `CHROMIUM_PATH`, else where Debian has it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}
