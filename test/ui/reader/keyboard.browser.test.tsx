import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { serviceTerms } from '../fixtures/agreements.ts';
import { termsReview } from '../fixtures/offers.ts';
import { focusName, press, tabTo } from '../keyboard.ts';
import { clear, draw } from '../render.tsx';

afterEach(clear);

async function show(width: number, height: number): Promise<HTMLElement> {
  await page.viewport(width, height);
  return draw(
    <Reader
      title="用户服务协议"
      site="南枝集"
      dated={null}
      text={serviceTerms}
      review={termsReview}
      removals={[]}
      finding={0}
      families={families}
      shortcuts
      onShortcuts={() => undefined}
    />,
  );
}
const displayOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).display;

describe('the reader by keyboard alone', () => {
  it('begins with ways to the text and to the marks', async () => {
    await show(1280, 860);
    await userEvent.tab();
    expect(focusName()).toBe('跳到正文');
    await userEvent.tab();
    expect(focusName()).toBe('跳到标注');
    await press('{Enter}');
    expect(document.activeElement?.closest('.mark-item')?.getAttribute('aria-current')).toBe('true');
  });
});

// 1280 px at 200 %, and at 400 %
describe.each([
  [640, 430],
  [320, 256],
])('where the columns have no room, at %i × %i px', (width, height) => {
  it('opens the list of marks at the one that one is at, with the law, and closes it by Escape', async () => {
    const root = await show(width, height);
    const opener = await tabTo('标注列表');
    await press('{Enter}');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(focusName()).toContain('免责，用户自担');
    await userEvent.tab();
    expect(focusName()).toContain('民法典');
    await audit(root);
    await press('{Escape}');
    expect(document.activeElement).toBe(opener);
    await appear('.reader-list:not(.reader-drawer)');
    expect(displayOf('.reader-list')).toBe('none');
  });

  it('goes from the list to the passage that is chosen', async () => {
    await show(width, height);
    await tabTo('标注列表');
    await press('{Enter}');
    await tabTo('单方权力 单方变更或终止服务');
    await press('{Enter}');
    expect(document.activeElement?.textContent).toContain('10.1 南枝集有权根据自身判断');
    expect(displayOf('.reader-list')).toBe('none');
  });

  it('covers nothing that the focus goes on to', async () => {
    await show(width, height);
    await tabTo('标注列表');
    await press('{Enter}');
    await tabTo('收起', { back: true });
    await userEvent.tab({ shift: true });
    await appear('.reader-list:not(.reader-drawer)');
    expect(document.activeElement?.closest('.reader-list')).toBeNull();
  });

  it('opens the contents, and follows them', async () => {
    await show(width, height);
    await tabTo('目录');
    await press('{Enter}');
    await tabTo('十、服务的变更');
    await press('{Enter}');
    await appear('.contents:not(.reader-drawer)');
    await appearWords('.reader-heading:target', '十、服务的变更、中断与终止');
  });

  it('has every family of the legend in sight', async () => {
    const root = await show(width, height);
    const switches = [...root.querySelectorAll('.legend-families button')];
    expect(switches).toHaveLength(families.length);
    for (const one of switches) expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
