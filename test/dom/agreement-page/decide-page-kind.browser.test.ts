import { describe, expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openPage } from '../open-page.ts';

const clauses = Array.from(
  { length: 12 },
  (_, at) =>
    `<p>${String(at + 1)}、用户应遵守本协议，违反本协议的，本平台有权终止服务，由此造成的损失由用户自行承担。</p>`,
).join('');
const form = (sentence: string): string =>
  `<form><p><input type="text" placeholder="手机号"></p><p><input type="password"></p>
    <p><label><input type="checkbox" id="agree">我已阅读并同意${sentence}</label></p><button type="button">立即注册</button></form>`;
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><title>${title}</title><body>${body}</body></html>`;

const other = clauses.replaceAll('用户应遵守本协议', '会员不得转让积分');

describe('a page that looks like both', () => {
  it.each([
    [
      'is the one agreement shown where others wait behind tabs',
      page(
        '帮助',
        `<ul><li>服务条款</li><li>积分规则</li><li>免责声明</li></ul><div hidden><h2>积分规则</h2>${other}</div>` +
          `<div><h2>南枝服务条款</h2>${clauses}</div><div hidden><h2>免责声明</h2>${other}</div>`,
      ),
      'agreement',
    ],
    [
      'is neither where all that is shown is a list of closed texts',
      page('帮助', `<ul><li>服务条款</li><li>积分规则</li></ul><div hidden><h2>服务条款</h2>${clauses}${other}</div>`),
      'none',
    ],
    [
      'asks for consent when the text stands in the sign-up page, the link leading elsewhere',
      page('用户注册', `<h2>网上办事承诺书</h2><div>${clauses}</div>${form('<a href="/cns.pdf">《承诺书》</a>')}`),
      'consent',
    ],
    [
      'asks for consent while a dialog shows what a script link opened',
      page(
        '会员登录',
        `${form('<a href="javascript:void 0">隐私政策</a>')}<dialog open><h2>某某隐私政策</h2>${clauses}</dialog>`,
      ),
      'consent',
    ],
    [
      'is an agreement when the login box in it is hidden',
      page(
        '用户协议',
        `<div class="login" style="display:none">${form('<a href="/p">《隐私政策》</a>')}</div><h1>用户协议</h1>${clauses}`,
      ),
      'agreement',
    ],
    [
      'asks for consent when the text stands in a form with a field that shadows how places are compared',
      page(
        '用户注册',
        `<form id="text"><input type="hidden" name="compareDocumentPosition"><h2>网上办事承诺书</h2>${clauses}</form>${form('<a href="#text">《网上办事承诺书》</a>')}`,
      ),
      'consent',
    ],
    [
      'asks for consent when two answers stand below a text that names other documents',
      page(
        '拾穗',
        `<div class="popup"><h3>温馨提示</h3><div>${clauses}请您阅读并同意《隐私政策》。</div>
          <div class="popup-footer"><button>不同意</button><button>同意</button></div></div>`,
      ),
      'consent',
    ],
    [
      'asks for consent when a box for another document stands right below the text',
      page(
        '用户协议',
        `<h1>用户协议</h1><div>${clauses}</div><p><input type="checkbox">我已阅读并同意《隐私政策》</p>`,
      ),
      'consent',
    ],
    [
      'is an agreement when its foot asks for something by a box',
      page(
        '用户协议',
        `<h1>用户协议</h1><div>${clauses}</div><div class="site-footer"><input name="email" placeholder="邮箱">
          <label><input type="checkbox">我已阅读并同意《隐私政策》</label><button>订阅</button></div>`,
      ),
      'agreement',
    ],
  ])('%s', async (_about, markup, kind) => {
    const { page: document, close } = await openPage(markup);
    expect(readPageState(document).kind).toBe(kind);
    close();
  });

  it('knows the text of a dialog as the document whose script link opened it', async () => {
    const { page: document, close } = await openPage(
      page(
        '会员登录',
        `${form('<a href="javascript:void 0">隐私政策</a>')}<dialog open><h2>某某隐私政策</h2>${clauses}</dialog>`,
      ),
    );
    const [surface] = readPageState(document).surfaces;
    expect(surface?.documents.map(({ name, how }) => [name, how])).toEqual([['隐私政策', 'inline']]);
    expect(surface?.documents[0]?.textElement?.textContent).toContain('12、用户应遵守');
    close();
  });
});
