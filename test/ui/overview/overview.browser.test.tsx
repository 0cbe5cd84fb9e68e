import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { LedgerContext } from '../../../src/ui/kit/ledger-context.ts';
import { OverviewPage } from '../../../src/ui/overview/OverviewPage.tsx';
import { ActsContext } from '../../../src/ui/records/acts.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { manyRecords } from '../../fixtures/ledger/many-records.ts';
import { sampleLedger, type SampleLedger } from '../../fixtures/ledger/sample-ledger.ts';
import { appear } from '../appear.ts';
import { audit } from '../audit.ts';
import { idleActs, openFilled } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';

const today = new Date(2026, 3, 2);

async function show(sample: SampleLedger | null, locale: Locale = 'zh_CN'): Promise<HTMLElement> {
  const ledger = await openFilled(sample);
  return draw(
    <ActsContext.Provider value={idleActs}>
      <LedgerContext.Provider value={ledger}>
        <main>
          <OverviewPage today={today} />
        </main>
      </LedgerContext.Provider>
    </ActsContext.Provider>,
    locale,
  );
}
const year = () => manyRecords(47, today);

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it('the overview holds nothing axe-core objects to, wide and narrow', async () => {
    const root = await show(year(), locale);
    await appear('.site-table');
    await audit(root);
    await page.viewport(360, 800);
    await audit(root);
  });
});

describe('the overview', () => {
  it('is two real tables: every bar and square has its number in its cell', async () => {
    await show(year());
    await appear('.site-table');
    const bars = [...document.querySelectorAll('.bar-cell')];
    expect(bars).toHaveLength(72);
    for (const cell of bars) expect(cell.textContent).toMatch(/^\d+$/);
    const squares = [...document.querySelectorAll('.site-table td')];
    expect(squares).toHaveLength(42);
    for (const cell of squares) expect(cell.textContent).toMatch(/\d|无/);
    const heads = [...document.querySelectorAll('.month-table thead th:not([aria-hidden])')];
    expect(heads).toHaveLength(14);
    for (const head of heads) expect(head.textContent).not.toBe('');
  });

  it('tells a short time in seconds', async () => {
    await show(sampleLedger());
    const facts = await appear('.overview-facts');
    expect(facts.textContent).toContain('打开过 1 份，共 42 秒');
  });

  it('draws all bars on one scale', async () => {
    await show(year());
    await appear('.site-table');
    const ratios = [...document.querySelectorAll('.bar-cell')].flatMap((cell) => {
      const value = Number(cell.textContent);
      const tall = Number(cell.querySelector('rect')!.getAttribute('height'));
      // What is there at all is at least one pixel high.
      return tall <= 1 ? [] : [tall / value];
    });
    expect(ratios.length).toBeGreaterThan(1);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 5);
  });

  it('shows seven sites, and all when asked', async () => {
    await show(year());
    await appear('.site-table');
    expect(document.querySelectorAll('.site-table tbody tr')).toHaveLength(7);
    control('全部 10 个网站').click();
    await appear('.site-table', (table) => table.querySelectorAll('tbody tr').length === 10);
  });

  it('does not scroll sideways at 360 px', async () => {
    await page.viewport(360, 800);
    await show(year());
    await appear('.site-table');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('of a year without consent says so in its title', async () => {
    const root = await show(manyRecords(3, new Date(2020, 0, 1)));
    await appear('h1:not(.hidden-text)');
    expect(root.querySelector('h1')?.textContent).toBe('一年里，您没有同意过文件');
    await audit(root);
  });

  it('of an empty ledger is the empty history', async () => {
    const root = await show(null);
    await appear('.empty');
    await audit(root);
  });
});
