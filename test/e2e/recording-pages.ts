import { html, serveSite, type Route, type Site } from './harness/site.ts';

/** An invented agreement with clauses that deserve attention. */
export const agreementText = [
  '禾期生鲜用户服务协议',
  '第一条 协议的变更',
  '禾期有权随时修改本协议的任何条款，无需另行通知用户，修改后的条款一经公布即时生效。',
  '第二条 责任的限制',
  '任何情况下，禾期均不对因数据丢失、账号被盗造成的任何损失承担责任。',
  '第三条 争议的解决',
  '因本协议产生的争议，由禾期所在地人民法院管辖。',
  '第四条 内容的使用',
  '用户在本平台发布的内容，视为授予禾期永久、免费、不可撤销的使用许可。',
  '第五条 联系方式',
  '用户可以拨打客服热线 400-000-0000 联系禾期。',
] as const;

export const agreementPage = html(
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${agreementText[0]}</title></head>` +
    `<body><main><h1>${agreementText[0]}</h1>${agreementText
      .slice(1)
      .map((line) => (line.startsWith('第') ? `<h2>${line}</h2>` : `<p>${line}</p>`))
      .join('')}</main></body></html>`,
);

const fields =
  '<label>手机号 <input name="phone" type="tel"></label><label>密码 <input name="password" type="password"></label>';

/** A registration page with the given form; links and scripts inside are the caller's. */
export function registrationPage(form: string, script = ''): Route {
  return html(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>注册 – 禾期生鲜</title></head>` +
      `<body><h1>注册禾期账号</h1>${form}<script>${script}</script></body></html>`,
  );
}

/** The plainest form there is: a box, two links, a button that sends it to `/welcome`. */
export const plainForm =
  `<form action="/welcome" method="get">${fields}` +
  '<p><label><input type="checkbox" id="agree" name="agree" value="1"> 我已阅读并同意</label>' +
  '<a href="/terms">《禾期用户服务协议》</a>和<a href="/privacy">《隐私政策》</a></p>' +
  '<button type="submit" id="go">立即注册</button></form>';

const privacyPage = html(
  '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>隐私政策</title></head><body><h1>隐私政策</h1>' +
    '<h2>一、我们收集的信息</h2><p>我们收集您的手机号码、设备标识符和精确位置，用于为您推荐商品。</p>' +
    '<h2>二、我们分享的信息</h2><p>我们可能将您的个人信息提供给关联公司及广告合作伙伴，用于营销推广。</p>' +
    '<h2>三、保存期限</h2><p>我们在实现目的所必需的期限内保存您的个人信息，并采取加密等安全措施。</p></body></html>',
);

/** A site with a registration page at `/`, its agreements and the page that comes after. */
export function serveRegistration(page: Route, more: Readonly<Record<string, Route>> = {}): Promise<Site> {
  return serveSite({
    '/': page,
    '/terms': agreementPage,
    '/privacy': privacyPage,
    '/welcome': html('<!doctype html><meta charset="utf-8"><title>欢迎</title><p>欢迎来到禾期。</p>'),
    ...more,
  });
}
