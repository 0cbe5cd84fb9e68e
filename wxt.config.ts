import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { helperIdentity } from './src/messaging/helper-identity.ts';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pdf.js loads when it reads text: its worker, character maps (Chinese needs them) and standard fonts. */
function pdfjsAssets(): { readonly absoluteSrc: string; readonly relativeDest: string }[] {
  const files = [
    'legacy/build/pdf.worker.min.mjs',
    ...readdirSync(join(pdfjs, 'cmaps')).map((name) => `cmaps/${name}`),
    ...readdirSync(join(pdfjs, 'standard_fonts')).map((name) => `standard_fonts/${name}`),
  ];
  return files.map((file) => ({
    absoluteSrc: join(pdfjs, file),
    relativeDest: `pdfjs/${file.replace('legacy/build/', '')}`,
  }));
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  entrypointsDir: 'entrypoints',
  publicDir: 'public',
  outDir: process.env['MINGYUE_OUT'] ?? '.output',
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...pdfjsAssets());
    },
  },
  vite: () => ({
    plugins: [preact()],
    resolve: {
      alias: {
        '@wxt-dev/browser': join(import.meta.dirname, 'src/messaging/browser-here.ts'),
        // What the package gives to bundlers is written for browsers older than ours.
        dexie: 'dexie/dist/modern/dexie.mjs',
      },
    },
    build: {
      target: 'es2022',
      // The oldest browsers of the manifest. For older ones the minifier would write out `light-dark()` once at `:root`,
      // and a part that is light or dark by itself, like the chip on a dark page, would keep the system's colours.
      cssTarget: ['chrome128', 'firefox140'],
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['watch.js'],
        all_frames: true,
        // In what a page makes itself, too: `about:`, `blob:`, `data:` and sandboxed frames.
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      // Without a warning of its own: keeps what we fetch from being led into this machine or a private network.
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked for where a person turns the helper on, never at installation.
    optional_permissions: ['nativeMessaging'],
    host_permissions: ['<all_urls>'],
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        matches: ['<all_urls>'],
        // Firefox gives each profile an address of its own anyway.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      // Documents are fetched from anywhere; nothing else may come from outside, should text ever become markup.
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' http: https:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        // The drawer: only the page listed below can be framed, and only with our ticket does it draw anything.
        'frame-ancestors http: https: file:',
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: helperIdentity.firefoxId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first there that knows `data_collection_permissions`. What was tried of it: src/ui/README.md.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128', key: helperIdentity.chromeKey }),
  }),
});
