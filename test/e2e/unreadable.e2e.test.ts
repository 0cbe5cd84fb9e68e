import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/core/record/documents-of.ts';
import { launchExtension } from './harness/chromium.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { tabOf } from './harness/page-queries.ts';
import { html, serveSite, type Reply } from './harness/site.ts';

const clauses = (from: number, to: number): string =>
  Array.from(
    { length: to - from + 1 },
    (_, at) =>
      `<p>${String(from + at)}. 因系统维护、网络故障造成第 ${String(from + at)} 类损失的，禾期生鲜不承担任何责任，由用户自行承担。</p>`,
  ).join('');
const page = (title: string, body: string): Reply =>
  html(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`);

const names = ['分页协议', '假 PDF 协议', '空白协议', '报错协议', '登录后可见协议', '失踪协议'] as const;
const paths = ['/paged', '/fake.pdf', '/empty', '/error', '/wall', '/gone'] as const;
const form = `<form onsubmit="return false"><input type="text" placeholder="手机号"><input type="password">
  <p style="margin-bottom:60px"><label><input type="checkbox" id="agree">我已阅读并同意${names
    .map((name, at) => `<a href="${paths[at] ?? ''}">《${name}》</a>`)
    .join('')}</label></p><button id="go" onclick="location.href='/done'">注册</button></form>`;

describe('links that lead to no agreement', () => {
  it('are told with the reason in panel and record, and the rest is read, further pages included', async () => {
    await using site = await serveSite({
      '/': page('注册', form),
      '/done': page('完成', '注册成功'),
      '/paged': page('分页协议', `<h1>分页协议</h1>${clauses(1, 8)}<a href="/paged-2">下一页</a>`),
      '/paged-2': page('分页协议', `<h1>分页协议</h1>${clauses(9, 16)}<a href="/paged">上一页</a>`),
      '/fake.pdf': { headers: { 'content-type': 'application/pdf' }, body: 'this is no PDF at all' },
      '/empty': page('', ''),
      '/error': page('出错了', '<h1>系统错误</h1><p>服务器错误，请稍后再试。</p>'),
      '/wall': page('登录', '<p>请先登录</p><input type="text"><input type="password"><button>登录</button>'),
    });
    await using extension = await launchExtension();
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    const { offers, texts } = await untilLedger(extension, isSettled, { what: 'the readings' });
    const readings = offers[0]?.documents.map(({ name, reading }) => [
      name,
      reading.state === 'unread' ? reading.problem.id : reading.state,
    ]);
    expect(readings).toEqual([
      ['分页协议', 'read'],
      ['假 PDF 协议', 'not-a-pdf'],
      ['空白协议', 'empty'],
      ['报错协议', 'error-page'],
      ['登录后可见协议', 'login-wall'],
      ['失踪协议', 'not-found'],
    ]);
    const [text = ''] = texts.values();
    expect(text).toContain('8. 因系统维护');
    expect(text).toContain('16. 因系统维护');
    expect(site.requests.every(({ headers }) => headers['cookie'] === undefined)).toBe(true);

    const panel = await extension.context.newPage();
    await panel.goto(extension.url(`sidepanel.html?tab=${String(await tabOf(extension, tab.url()))}`));
    for (const reason of ['说是 PDF，其实不是', '里面没有文字', '是一张报错页', '要先登录', '没有这一页'])
      await panel.getByText(reason).first().waitFor({ state: 'attached' });
    await panel.close();

    await tab.check('#agree');
    await tab.click('#go');
    await tab.waitForURL('**/done');
    const { records } = await untilLedger(extension, ({ records: all }) =>
      all.some(({ state }) => state === 'submitted'),
    );
    expect(records).toHaveLength(1);
    const recorded = documentsOf(records[0]!).map(({ reading }) =>
      reading.state === 'unread' ? reading.problem?.id : 'read',
    );
    expect(recorded).toEqual(['read', 'not-a-pdf', 'empty', 'error-page', 'login-wall', 'not-found']);
  });

  it('a page that leaves while a document is being read: the record says so, and is completed later', async () => {
    const gate = Promise.withResolvers<Reply>();
    await using site = await serveSite({
      '/': page(
        '注册',
        form.replaceAll(/《(?!分页协议)[^》]*》/g, '').replaceAll(/<a href="\/(?!paged)[^"]*"><\/a>/g, ''),
      ),
      '/done': page('完成', '注册成功'),
      '/paged': () => gate.promise,
    });
    await using extension = await launchExtension();
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    await untilLedger(extension, ({ offers }) => offers[0]?.documents[0]?.reading.state === 'reading', {
      what: 'the reading',
    });
    await tab.check('#agree');
    await tab.click('#go');
    await tab.waitForURL('**/done');
    const before = await untilLedger(extension, ({ records }) => records.some(({ state }) => state === 'submitted'));
    expect(before.records[0]?.body.documents[0]?.reading.state).toBe('unread');
    gate.resolve(page('分页协议', `<h1>分页协议</h1>${clauses(1, 8)}`));
    const after = await untilLedger(
      extension,
      ({ records }) => records.some((record) => documentsOf(record)[0]?.reading.state === 'read'),
      { what: 'the completion' },
    );
    expect(after.records).toHaveLength(1);
    expect(after.entries.map(({ kind }) => kind)).toEqual(['accepted', 'submitted', 'completed']);
  });
});

/** An agreement of which each clause is written anew, in other words, ten times a second, until the page is told to stop. */
const restless = page(
  '用户协议',
  `<h1>用户协议</h1><p>使用本服务，即视为您已阅读并同意本协议。</p><main>${clauses(1, 12)}</main><script>
    let beat = 0;
    const timer = setInterval(() => {
      beat += 1;
      for (const clause of document.querySelectorAll('main p'))
        clause.textContent = clause.textContent.slice(0, 3) + ' 因第' + '甲乙丙丁戊己'[beat % 6].repeat(8) + '项原因造成损失的，平台不承担任何责任，由用户自行承担。';
    }, 100);
  </script>`,
);

describe('a page that is an agreement and keeps rewriting itself', () => {
  it('is told of in the popup and the panel, until it comes to rest', async () => {
    await using site = await serveSite({ '/terms': restless });
    await using extension = await launchExtension();
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/terms`);
    const id = String(await tabOf(extension, tab.url()));
    const [popup, panel] = [await extension.context.newPage(), await extension.context.newPage()];
    await popup.goto(extension.url(`popup.html?tab=${id}`));
    await panel.goto(extension.url(`sidepanel.html?tab=${id}`));
    // In a tab behind others the browser slows the page's timers down, and it does come to rest.
    await tab.bringToFront();
    await popup.getByText('页面一直在改写自己，没有读到稳定的文字。').waitFor();
    await panel.getByText('这一页是一份协议，明约没有读成').waitFor();
    await tab.evaluate('clearInterval(timer)');
    for (const own of [popup, panel]) await own.getByText('这一页是一份协议', { exact: true }).waitFor();
  });
});
