import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import type { Background } from './ledger.ts';

/** Flags under which Chromium loads an extension headless and leaves the closed network alone. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

export const builtForChrome = fileURLToPath(
  new URL(`../../../${process.env['MINGYUE_BUILD'] ?? '.output/chrome-mv3'}`, import.meta.url),
);

export interface RunningExtension extends AsyncDisposable, Background {
  readonly context: BrowserContext;
  readonly id: string;
  /** The service worker; Chromium may have stopped it meanwhile. */
  worker(): Promise<Worker>;
  /** Address of a page of the extension. */
  url(page: string): string;
  readonly profile: string;
  /** Closes the browser and keeps the profile, for a restart with `launchExtension({ profile })`. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A profile to go on with; a new one is made otherwise. */
  readonly profile?: string;
  readonly extension?: string;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  readonly headless?: boolean;
  /** Keeps pages one goes back to as they were, as browsers do and Playwright by itself does not. */
  readonly backForwardCache?: boolean;
  /** `host:port` that answers for every `*.example` name. */
  readonly examplesAt?: string;
  /** Host names that lead to this machine, at any port. */
  readonly localHosts?: readonly string[];
}

/**
 * Has a new profile ask for pages in a language. Playwright's `locale` reaches a window that an extension opens only
 * some time after its page began.
 */
function writeLanguage(profile: string, locale: string): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(dirname(preferences), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ intl: { accept_languages: locale, selected_languages: locale } }));
}

/** Chromium with the built extension in a profile of its own. Disposing closes it and removes the profile. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'mingyue-profile-'));
  const extension = options.extension ?? builtForChrome;
  const locale = options.locale ?? 'zh-CN';
  writeLanguage(profile, locale);
  const resolved = [
    ...(options.examplesAt === undefined ? [] : [`MAP *.example ${options.examplesAt}`]),
    ...(options.localHosts ?? []).map((host) => `MAP ${host} 127.0.0.1`),
  ];
  const flags = chromiumFlags.filter((flag) => options.headless !== false || flag !== '--headless=new');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: false,
    ...(options.backForwardCache === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [
      ...flags,
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(resolved.length === 0 ? [] : [`--host-resolver-rules=${resolved.join(', ')}`]),
    ],
    locale,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 860 },
    ...(options.deviceScaleFactor === undefined ? {} : { deviceScaleFactor: options.deviceScaleFactor }),
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find((candidate) => candidate.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker'));
  const id = new URL((await worker()).url()).host;
  return {
    context,
    id,
    worker,
    profile,
    evaluate: async (expression) => (await worker()).evaluate(expression),
    url: (page) => `chrome-extension://${id}/${page}`,
    close: () => context.close(),
    [Symbol.asyncDispose]: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
