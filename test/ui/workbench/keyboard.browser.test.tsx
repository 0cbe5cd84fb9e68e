import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appear, appearWords } from '../appear.ts';
import { benchProject, FilledBench, openJudgedStore, sentenceWith } from '../fixtures/workbench-app.tsx';
import { openFilled } from '../fixtures/records-app.tsx';
import { press, tabTo } from '../keyboard.ts';
import { clear, draw } from '../render.tsx';

beforeEach(() => page.viewport(1280, 860));
afterEach(clear);

const project = benchProject.id;
async function show(hash: string): Promise<void> {
  draw(<FilledBench open={openJudgedStore} hash={hash} ledger={() => openFilled()} />, 'zh_CN');
  await appear('.bench-row[aria-current]');
}
/** The sentence one is at, once it has the focus. */
const focused = () => appear('.bench-row[aria-current]:focus');
const bar = () => appear<HTMLSelectElement>('.bench-bar select');
const chosen = (who: string) => appear<HTMLSelectElement>('.bench-bar select', ({ value }) => value === who);

describe('the bench by keyboard alone', () => {
  it('goes to the next document with the focus on its first open sentence', async () => {
    await show(`#/${project}/1/a1/text`);
    await press('{ArrowDown}');
    await focused();
    await press(']');
    await appearWords('h1', '隐私政策.pdf');
    await focused();
    expect(document.title).toBe('隐私政策.pdf – 工作台 – 明约');
  });

  it('keeps a place where the order is changed', async () => {
    await show(`#/${project}/1/a1/text`);
    await tabTo('先后');
    await press('{Enter}');
    await appearWords('.bench-order', '最不确定');
    await focused();
  });

  it('goes to the sentences once an annotator is chosen', async () => {
    await show(`#/${project}/1/a1/text`);
    await userEvent.selectOptions(await bar(), '乙');
    await chosen('a2');
    await focused();
  });

  it('stays with the annotators while one goes through them by arrow keys', async () => {
    await show(`#/${project}/1/a1/text`);
    (await bar()).focus();
    await press('{ArrowDown}');
    await chosen('a2');
    await appear('.bench-bar select:focus');
    await press('{ArrowDown}');
    await chosen('adjudicator');
    await appear('.bench-bar select:focus');
  });

  it('says what the label keys stand for once one of several labels is asked for', async () => {
    await show(`#/${project}/1/a1/text`);
    document.getElementById(`sentence-${String(sentenceWith('数据丢失'))}`)?.click();
    await appearWords('.bench-row:focus', '数据丢失');
    await press('x');
    await appearWords('.bench-status', '去掉哪一个：Q 免责、W 不可抗力、E 用户自担');
    await press('{Escape}');
    await appearWords('.bench-status', '加哪个标签：Q 免责、W 责任上限');
  });
});

it('covers nothing that the focus goes on to from a drawer', async () => {
  await page.viewport(360, 800);
  await show(`#/${project}/1/a1/text`);
  await tabTo('目录');
  await press('{Enter}');
  await tabTo('十四、其他');
  await userEvent.tab();
  await appear('.bench-left:not(.bench-open)');
  expect(document.activeElement?.classList.contains('bench-row')).toBe(true);
});

it('names the way to files by the words that are seen, and by what they are for', async () => {
  draw(<FilledBench open={openJudgedStore} hash={`#/${project}`} ledger={() => openFilled()} />, 'zh_CN');
  const input = await appear<HTMLInputElement>('input[type=file]');
  await expect.element(page.elementLocator(input)).toHaveAccessibleName('选择文件 加入文件');
  expect(document.title).toBe('电商协议 2 份 – 工作台 – 明约');
});
