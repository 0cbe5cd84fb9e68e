import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manyRecords } from '../../fixtures/ledger/many-records.ts';
import { appear, appearWords } from '../appear.ts';
import { focusName, press, tabStops, tabTo } from '../keyboard.ts';
import { clear, control } from '../render.tsx';
import { showApp } from '../show-app.tsx';

const rows = () => [...document.querySelectorAll('.record-row h3 a')].map((one) => one.textContent);

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe('the history by keyboard alone', () => {
  it('is walked through in the order one reads it, every stop seen', async () => {
    await showApp('#/');
    await appear('.record-compare');
    const stops = await tabStops();
    const first = [
      '跳到正文',
      '记录',
      '总览',
      '工作台',
      '设置',
      '查找网站、文件名和文字',
      '按网站',
      '打印',
      '责任',
      '单方权力',
      '您的权益',
    ];
    expect(stops.slice(0, first.length).map((stop) => stop.replace(/\d+$/, ''))).toEqual(first);
    expect(stops.slice(-6)).toEqual(['南枝集', '快渡出行', '对照', '拾光相册', '禾谷银行', '听潮阅读']);
  });

  it('is searched, the search taken back by Escape or by its button, and the place kept', async () => {
    await showApp('#/');
    await appear('.record-compare');
    await tabTo('查找网站、文件名和文字');
    await press('其他任何原因');
    await appear('.hit mark');
    await press('{Escape}');
    await appearWords('.history-summary', '5 次同意');
    expect(focusName()).toBe('查找网站、文件名和文字');
    await press('任何原因');
    await appear('.hit mark');
    await tabTo('清除');
    await press('{Enter}');
    await appearWords('.history-summary', '5 次同意');
    expect(focusName()).toBe('查找网站、文件名和文字');
  });

  it('is filtered by family, label, circumstance, year and site, and the filters cleared', async () => {
    await showApp('#/');
    await appear('.record-compare');
    await tabTo('争议解决');
    await press('{Enter}');
    await appear('.filter-labels');
    expect(rows()).toEqual(['南枝集', '听潮阅读']);
    await tabTo('管辖');
    await press(' ');
    await tabTo('提交前已取消');
    await press(' ');
    await appear('.history-list', () => rows().length === 1);
    expect(rows()).toEqual(['听潮阅读']);
    await tabTo('2026 年');
    await press('{Enter}');
    await tabTo('网站');
    await press('{ArrowDown}');
    await tabTo('清除筛选');
    await press('{Enter}');
    await appear('.history-list', () => rows().length === 5);
    // The button is gone; one is still among the filters.
    expect(focusName()).toMatch(/^责任/);
  });

  it('opens a record and is as one left it when one comes back', async () => {
    await showApp('#/');
    await appear('.record-compare');
    await tabTo('按网站');
    await press(' ');
    await appearWords('.month h2', 'hegu.example');
    await tabTo('快渡出行');
    await press('{Enter}');
    await appearWords('h1', '您在快渡出行的同意');
    expect(document.activeElement?.id).toBe('content');
    await tabTo('记录');
    await press('{Enter}');
    await appearWords('.month h2', 'hegu.example');
    expect(document.activeElement?.id).toBe('content');
  });

  it('is printed', async () => {
    const print = vi.fn();
    await showApp('#/', { acts: { print } });
    await appear('.record-compare');
    await tabTo('打印');
    await press('{Enter}');
    expect(print).toHaveBeenCalledOnce();
  });

  it('shows more of a long list, and goes on where that begins', async () => {
    await showApp('#/', { sample: manyRecords(400, new Date('2026-11-01T00:00:00Z')) });
    await appearWords('.history-summary', '400 次同意');
    const more = await appear<HTMLButtonElement>('.history-more');
    const drawn = rows().length;
    more.focus({ preventScroll: true });
    await press('{Enter}');
    await appear('.record-row', () => rows().length > drawn);
    const links = [...document.querySelectorAll('.record-row h3 a')];
    expect(links.indexOf(document.activeElement!)).toBe(drawn);
  });

  it('folds its filters on a narrow page, and Escape goes back to their button', async () => {
    await page.viewport(360, 800);
    await showApp('#/');
    await appear('.record-compare');
    const toggle = await tabTo('筛选');
    await press('{Enter}');
    await appear('.filters-open');
    await tabTo('责任');
    await press('{Escape}');
    expect(document.querySelector('.filters-open')).toBeNull();
    expect(document.activeElement).toBe(toggle);
  });

  it('records the present page when it is empty, or leads to the backups', async () => {
    await showApp('#/', { sample: null });
    await appear('.empty');
    await tabTo('记录当前页面');
    await press('{Enter}');
    await appearWords('.empty [role=status]', '已记录');
    await tabTo('从备份恢复');
    await press('{Enter}');
    await appear('.settings');
    expect(document.activeElement?.id).toBe('content');
  });
});

describe('the overview by keyboard alone', () => {
  it('scrolls its two tables and shows all sites', async () => {
    await showApp('#/overview', { sample: manyRecords(60, new Date()) });
    await appear('.site-table');
    await tabTo('每月同意的条款');
    await userEvent.tab();
    expect(focusName()).toBe('哪个网站，哪一类');
    const before = document.querySelectorAll('.site-table tbody tr').length;
    const button = await tabTo('全部 10 个网站');
    await press('{Enter}');
    await appear('.site-table', () => document.querySelectorAll('.site-table tbody tr').length > before);
    expect(document.activeElement).toBe(button);
    expect(control('收起')).toBe(button);
  });
});
