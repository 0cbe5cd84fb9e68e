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
  toFront(): Promise<void>;
  focus(selector: string): Promise<void>;
  /** A key by its name, or a combination such as `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Puts words into a field in place of what it holds. */
  fill(selector: string, text: string): Promise<void>;
  /** Hands a file to a file field. */
  upload(selector: string, path: string): Promise<void>;
  /** Waits until an element that matches holds words, and gives all its text. */
  untilText(selector: string, words: RegExp): Promise<string>;
  /** Waits until words are drawn by a highlight of this name (CSS Custom Highlight API), and gives them. */
  untilMarked(name: RegExp): Promise<string>;
  /** The same as `untilText` in a frame of the page, whoever's it is. */
  untilFrameText(words: RegExp): Promise<string>;
  /** Types into a field of the page, or into that of a frame with this path. */
  type(selector: string, text: string, framePath?: string): Promise<void>;
  evaluate<Result>(expression: () => Result): Promise<Result>;
  evaluateWith<Result>(expression: (argument: string) => Promise<Result>, argument: string): Promise<Result>;
  /** What stands in the frames of the page. */
  frameTexts(): Promise<readonly string[]>;
  waitForSelector(selector: string): Promise<void>;
  waitForUrl(pattern: RegExp): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Waits for something that people see or hear with this name, in closed shadow roots too; our chip is in one. */
  untilNamed(pattern: RegExp): Promise<string>;
  close(): Promise<void>;
}

export interface DriveOptions {
  /** Whether the extension may see private windows, which the person says in the browser's own settings. */
  readonly privateWindows?: boolean;
  /** A folder for the profile, in which the extension stays installed: for a second start after `kill`. */
  readonly profile?: string;
  /** So many bytes and no more may be stored. */
  readonly quota?: number;
  /** Host names that lead to this machine, at any port. */
  readonly localHosts?: readonly string[];
  /** Keeps pages one goes back to as they were; Firefox always does, Chromium under Playwright only so. */
  readonly backForwardCache?: boolean;
}

/** A browser with the extension in a profile of its own. `evaluate` runs in the extension. Disposing closes it. */
export interface Driver extends AsyncDisposable, Background {
  newTab(): Promise<Tab>;
  /** Evaluates an expression in the background itself, which it wakes, and returns the string that it gives. */
  evaluateInBackground(expression: string): Promise<string>;
  /** Sends a message as a page of ours does, and gives the answer. */
  send(message: object): Promise<unknown>;
  /** Stops the background as the browser does when it is idle, and waits until it has stopped. */
  stopBackground(): Promise<void>;
  /** Makes room where a quota can be changed while the browser runs: in Chromium. */
  liftQuota(): Promise<void>;
  /** Ends the browser by SIGKILL, as a crash would, and waits until it is gone. Nothing else works afterwards. */
  kill(): Promise<void>;
  /** A page of the extension in a tab of its own. */
  openOwn(page: string): Promise<Tab>;
  /** The tab that was opened last and shows an address. */
  untilTab(address: RegExp): Promise<Tab>;
  /** From now on the browser has no side panel, as many have none. */
  forgetSidePanel(): Promise<void>;
  setCookie(name: string, value: string, origin: string): Promise<void>;
}

/** For `describe.each`: every browser that the suite runs on. */
export const browsers: readonly {
  readonly browser: string;
  readonly launch: (options?: DriveOptions) => Promise<Driver>;
}[] = [
  { browser: 'Chromium', launch: driveChromium },
  { browser: 'Firefox', launch: driveFirefox },
];
