import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { kuaiduNow } from '../../fixtures/ledger/agreements.ts';
import { recordId } from '../../fixtures/ledger/sample-ledger.ts';
import { appear, appearWords } from '../appear.ts';
import { focusName, press, tabStops, tabTo } from '../keyboard.ts';
import { clear } from '../render.tsx';
import { showApp } from '../show-app.tsx';
import { noteCheck } from './note-check.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe('the comparison by keyboard alone', () => {
  it('is reached from the history, and led back from', async () => {
    await showApp('#/');
    await appear('.record-compare');
    await tabTo('对照');
    await press('{Enter}');
    await appear('.changes-table');
    expect(document.activeElement?.id).toBe('content');
    expect(await tabStops()).toEqual(['记录', '快渡出行', '重新读取']);
    await tabTo('快渡出行');
    await press('{Enter}');
    await appear('.deed');
  });

  it('reads again, shows what came of it, and keeps the place', async () => {
    let finish: () => void = () => undefined;
    const checkAgain: Acts['checkAgain'] = () =>
      new Promise((resolve) => {
        finish = () => resolve([]);
      });
    const ledger = await showApp(`#/record/${recordId(3)}/changes`, { acts: { checkAgain } });
    await appearWords('h1', '还没有重新读过');
    const button = await tabTo('重新读取');
    await press('{Enter}');
    await appear('.check-again [aria-disabled=true]');
    expect(document.activeElement).toBe(button);
    await noteCheck(ledger, 3, kuaiduNow.hash);
    finish();
    await appear('.changes-table');
    await appear('.check-again button:not([aria-disabled])');
    expect(document.activeElement).toBe(button);
  });

  it('goes from document to document without losing the list of them', async () => {
    const ledger = await showApp(`#/record/${recordId(5)}/changes`);
    await noteCheck(ledger, 5, kuaiduNow.hash);
    await appear('.changes-table');
    const list = await tabTo('文件');
    await press('{ArrowDown}');
    await appearWords('h1', '《隐私政策》：还没有重新读过');
    expect(document.activeElement).toBe(list);
    await userEvent.tab();
    expect(focusName()).toBe('重新读取');
  });
});
