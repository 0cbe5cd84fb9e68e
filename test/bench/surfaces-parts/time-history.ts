import type { RunningExtension } from '../../e2e/harness/chromium.ts';

/** Uses the history as one does, and gives a line on each act: counted until it is painted. */
export async function timeHistory(extension: RunningExtension): Promise<readonly string[]> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('records.html'));
  // The index of a history that came from elsewhere is made once.
  const indexing = performance.now();
  await page.waitForFunction(() => /10,000 次同意/.test(document.querySelector('.history-summary')?.textContent ?? ''));
  await page.waitForFunction(() => {
    const counted = document.querySelector('.filters .filter-count, .filter-count')?.textContent ?? '0';
    return counted !== '0';
  });
  const lines = [`all 10,000 listed, counted and indexed after ${(performance.now() - indexing).toFixed(0)} ms, once`];
  const longest = () =>
    page.evaluate(() => {
      const kept = globalThis as { longest?: number };
      kept.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest ?? 0, duration);
      }).observe({ type: 'longtask' });
    });
  await longest();
  const timed = async (what: string, act: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => ((globalThis as { longest?: number }).longest = 0));
    const began = performance.now();
    await act();
    const took = performance.now() - began;
    const task = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
    lines.push(`${what.padEnd(44)} ${took.toFixed(0).padStart(5)} ms, longest task ${task.toFixed(0)} ms`);
  };
  const search = async (words: string): Promise<void> => {
    await timed(`search “${words}”: first hits`, async () => {
      await page.fill('input[type=search]', words);
      await page.waitForFunction(
        (typed) => [...document.querySelectorAll('.hit mark')].some(({ textContent }) => textContent?.includes(typed)),
        words.replace(/["“”*]/g, ''),
      );
    });
    await timed(`search “${words}”: all hits counted`, async () => {
      await page.waitForFunction(() => !/正在/.test(document.querySelector('.history-summary')?.textContent ?? ''));
    });
    await page.fill('input[type=search]', '');
    await page.waitForFunction(() => document.querySelector('.hit') === null);
  };
  await search('不可撤销');
  await search('第三方');
  await timed('filter by a family', async () => {
    await page.click('.filter >> nth=0');
    await page.waitForFunction(() => document.querySelector('.filter[aria-pressed=true]') !== null);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  });
  await page.click('.filter >> nth=0');
  await timed('order by site', async () => {
    await page.click('.history-acts button');
    await page.waitForFunction(() => !/20\d\d/.test(document.querySelector('.month h2')?.textContent ?? ''));
  });
  await timed('scroll down thirty screens', async () => {
    for (let screen = 0; screen < 30; screen++) {
      await page.mouse.wheel(0, 860);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  });
  await page.close();
  return lines;
}
