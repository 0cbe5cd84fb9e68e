import { expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openPage } from '../open-page.ts';
import { unseenOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of boxes that a library hides and draws anew beside them, with the words of the `title`. */

const FIELD = '<div class="item"><input placeholder="手机号"></div>';
const LINK = '<a href="/x.html">《拾穗会员协议》</a>';
const drawn = (type: string, words: string, id = '') =>
  `<input type="${type}" title="${words}" ${id} style="display:none"><div class="form-${type}"><div>${words}</div><i class="icon icon-ok"></i></div>`;

it('reads the words of a box once, where they are drawn', async () => {
  const button = '<button type="button">注册</button>';
  const bodies = [
    `<form>${FIELD}<div><span>${drawn('checkbox', '我已阅读并同意', 'id="w"')}</span>${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', '我已阅读并同意', 'id="w"')}${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', 'I have read and agree to', 'id="w"')}${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', '我已阅读并同意《拾穗会员协议》', 'id="w"')}</div>${button}</form>`,
    `<form>${FIELD}<div>请阅读${LINK}并选择：</div>${drawn('radio', '同意', 'id="w"')}${drawn('radio', '不同意')}${button}</form>`,
  ];
  expect(await unseenOf(bodies, '拾穗会员协议')).toEqual([]);
  for (const body of bodies) {
    const { page, close } = await openPage(body);
    expect(readPageState(page).surfaces[0]?.visible, body).toBe(true);
    close();
  }
});
