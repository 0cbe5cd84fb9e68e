import type { Background } from './ledger.ts';
import { driveChromium } from './drive-chromium.ts';
import { driveFirefox } from './drive-firefox.ts';

/** A tab of either browser; what is done in it is done by real input. */
export interface Tab {
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  doubleClick(selector: string): Promise<void>;
  /** Clicks the element with this text. */
  clickText(text: string): Promise<void>;
  focus(selector: string): Promise<void>;
  press(key: 'Enter' | 'Space'): Promise<void>;
  /** Types into a field of the page, or into that of a frame with this path. */
  type(selector: string, text: string, framePath?: string): Promise<void>;
  evaluate<Result>(expression: () => Result): Promise<Result>;
  waitForSelector(selector: string): Promise<void>;
  waitForUrl(pattern: RegExp): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Waits for something that people see or hear with this name, in closed shadow roots too; our chip is in one. */
  untilNamed(pattern: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** A browser with the extension in a profile of its own. `evaluate` runs in the extension. Disposing closes it. */
export interface Driver extends AsyncDisposable, Background {
  newTab(): Promise<Tab>;
  setCookie(name: string, value: string, origin: string): Promise<void>;
}

/** For `describe.each`: every browser that the suite runs on. */
export const browsers: readonly { readonly browser: string; readonly launch: () => Promise<Driver> }[] = [
  { browser: 'Chromium', launch: driveChromium },
  { browser: 'Firefox', launch: driveFirefox },
];
