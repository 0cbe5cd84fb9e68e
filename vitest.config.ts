import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Conditions are waited for as long as a slow machine needs. */
const patience = { setupFiles: ['test/patience.ts'], expect: { poll: { timeout: 20_000 } } };

/**
 * Three rings: `unit` in Node (pure code, *.test.ts), `browser` in a real Chromium (everything with a page,
 * *.browser.test.ts and *.browser.test.tsx), `e2e` with the built extension (*.e2e.test.ts).
 */
export default defineConfig({
  test: {
    projects: [
      {
        // The build that we ship (`wxt.config.ts`).
        resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
        test: {
          name: 'unit',
          ...patience,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.e2e.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        // Found while a test runs, they would reload it.
        optimizeDeps: {
          include: [
            'preact',
            'wxt/browser',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'dexie',
            'zod/mini',
            'fast-check',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'chardet',
            'fflate',
            '@mozilla/readability',
          ],
        },
        test: {
          name: 'browser',
          ...patience,
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          ...patience,
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Mostly waiting for a browser: two files at a time keep two cores busy.
          maxWorkers: 2,
        },
      },
    ],
  },
});
