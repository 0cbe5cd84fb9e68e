import type { Page } from 'playwright-core';
import type { RunningExtension } from './chromium.ts';

/** Names of everything assistive technology finds on a page, closed shadow roots included: how tests see our chip. */
export async function accessibleNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => String(name?.value ?? '')).filter((name) => name !== '');
  } finally {
    await session.detach();
  }
}

/** Waits until assistive technology finds a name that matches, and returns it. */
export async function untilNamed(page: Page, pattern: RegExp, timeout = 30_000): Promise<string> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const names = await accessibleNames(page);
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) return found;
    if (Date.now() > deadline)
      throw new Error(`nothing named ${String(pattern)} among ${names.join(' | ').slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The words that highlights of a name mark. Runs in the page. */
export function markedWords(name: string): string {
  const words = [...CSS.highlights]
    .filter(([one]) => new RegExp(name).test(one))
    .flatMap(([, marks]) => [...marks])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  return words[0] ?? '';
}

/** The words that highlights mark on a page, by highlight name. */
export async function highlightedWords(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const words = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    };
    return Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map(words)]));
  });
}

/** A passage that a page shows as the one to look at. */
export interface ShownPassage {
  /** Its words, from highlight ranges or from our reader, white space left out. */
  readonly words: string;
  /** The words in it that carry the label. */
  readonly evidence: string;
}

/**
 * The passage that a page shows now, inside the window: drawn by the Custom Highlight API on a site's own page, by
 * elements in our reader. Undefined while there is none.
 */
export async function shownPassage(page: Page): Promise<ShownPassage | undefined> {
  return page.evaluate(() => {
    const squeeze = (text: string): string => text.replace(/\s+/gu, '');
    const inWindow = ({ top, bottom, width }: DOMRect): boolean => width > 0 && bottom > 0 && top < innerHeight;
    const toRange = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const drawn = (pattern: RegExp): Range[] =>
      [...CSS.highlights].filter(([name]) => pattern.test(name)).flatMap(([, marks]) => [...marks].map(toRange));
    const ranges = drawn(/^mingyue-here-(?!pen)/);
    const elements = [...document.querySelectorAll('.reader-words .here')];
    const boxes = [
      ...ranges.flatMap((range) => [...range.getClientRects()]),
      ...elements.map((one) => one.getBoundingClientRect()),
    ];
    if (!boxes.some(inWindow)) return undefined;
    const textOf = (list: readonly { toString(): string }[]): string => squeeze(list.map(String).join(''));
    return ranges.length > 0
      ? { words: textOf(ranges), evidence: textOf(drawn(/^mingyue-here-pen-/)) }
      : {
          words: textOf(elements.map((one) => one.textContent)),
          evidence: textOf(elements.filter((one) => one.matches('.evidence')).map((one) => one.textContent)),
        };
  });
}

/** Id of the tab that shows an address. */
export async function tabOf(extension: RunningExtension, url: string): Promise<number> {
  const worker = await extension.worker();
  const tabs = await worker.evaluate(async () => {
    const { tabs: api } = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id?: number; url?: string }[]> } } }
    ).chrome;
    return (await api.query({})).map(({ id, url: address }) => ({ id, address }));
  });
  const found = tabs.find(({ address }) => address === url);
  if (found?.id === undefined)
    throw new Error(`no tab at ${url} among ${tabs.map(({ address }) => address).join(', ')}`);
  return found.id;
}
