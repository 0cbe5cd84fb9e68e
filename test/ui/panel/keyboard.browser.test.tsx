import { useState } from 'preact/hooks';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferedDocument } from '../../../src/ledger/tables.ts';
import type { PanelActs } from '../../../src/ui/panel/panel-acts.ts';
import { appear } from '../appear.ts';
import { documentOf, documentStates, longText, offerOf, textsWithQuiet } from '../fixtures/offers.ts';
import { idlePanelActs, PanelOf } from '../fixtures/panel.tsx';
import { focusName, press, tabTo } from '../keyboard.ts';
import { clear, draw } from '../render.tsx';

const texts = new Map([...textsWithQuiet, ['e'.repeat(64), longText(50)]]);

/** Draws a panel that reads when it is asked to, as the background does; gives what ends the reading of a document. */
function show(documents: readonly OfferedDocument[]): { settle: (document: OfferedDocument) => void } {
  let settle: (document: OfferedDocument) => void = () => undefined;
  function ReadingPanel() {
    const [now, setNow] = useState(documents);
    settle = (document) =>
      setNow((before) => {
        const known = before.some(({ key }) => key === document.key);
        return known ? before.map((one) => (one.key === document.key ? document : one)) : [...before, document];
      });
    const read = ({ key, name }: { readonly key: string; readonly name: string }) =>
      settle(documentOf(key, name, 'reading'));
    const acts: PanelActs = {
      ...idlePanelActs,
      readAgain: read,
      readNow: read,
      readAll: (documents) => documents.forEach(read),
      recordByHand: null,
    };
    return <PanelOf texts={texts} actsFor={() => acts} offers={[offerOf(now)]} />;
  }
  draw(<ReadingPanel />);
  return { settle: (document) => settle(document) };
}

beforeEach(() => page.viewport(392, 860));
afterEach(clear);

describe('the panel by keyboard alone keeps the place', () => {
  it('in the row of a document that is read when asked to, and goes on from there', async () => {
    const { settle } = show(documentStates['none-asked-for']);
    await tabTo('现在读《用户服务协议》');
    await press('{Enter}');
    await appear('.document-reading');
    expect(focusName()).toBe('用户服务协议正在读');
    await tabTo('现在读《隐私政策》');
    await press('{Enter}');
    await appear('.document-reading', (one) => one.closest('li')?.textContent.startsWith('隐私') === true);
    expect(focusName()).toBe('隐私政策正在读');
    settle(documentOf('d2', '隐私政策', 'login-wall'));
    await appear('.document-unread');
    expect(focusName()).toBe('隐私政策未能读取');
  });

  it.each([
    ['of the first of those that are read at one press', 'quiet-on-request', ['读剩下的 2 份'], '借款协议'],
    ['of a document that is read again', 'done', ['南枝付支付服务协议', '再读一次'], '南枝付支付服务协议'],
    [
      'of a document that is read again from the list of those that failed',
      'nothing-read',
      ['再读一次《用户服务协议》'],
      '用户服务协议',
    ],
    [
      'that a document brought along gets when it is read',
      'carrying',
      ['这些文件里，还带进 3 份', '现在读《社区公约》'],
      '社区公约',
    ],
  ] as const)('in the row %s', async (_, state, names, read) => {
    show(documentStates[state]);
    for (const name of names) {
      await tabTo(name);
      await press('{Enter}');
    }
    await appear('.document-reading');
    expect(focusName()).toBe(`${read}正在读`);
  });

  it('at the first passage that was not shown before, also when there are no more', async () => {
    show([documentOf('d1', '长协议', { hash: 'e'.repeat(64) })]);
    await tabTo('责任');
    await press('{Enter}');
    for (const before of [20, 40]) {
      await tabTo('再看');
      await press('{Enter}');
      const shown = [...document.querySelectorAll('.family-passages .passage-show')];
      expect(shown).toHaveLength(Math.min(before + 20, 50));
      expect(document.activeElement).toBe(shown[before]);
    }
    expect(document.querySelector('.family-more')).toBeNull();
  });

  it('at the title where nothing of what it was at is left', async () => {
    const { settle } = show(documentStates.done);
    await tabTo('南枝付支付服务协议');
    settle(documentOf('d4', '南枝付支付服务协议', { hash: 'c'.repeat(64) }));
    await appear('.documents', (one) => one.querySelector('.document-unread') === null);
    expect(focusName()).toBe('这一勾，接受 4 份文件');
  });
});
