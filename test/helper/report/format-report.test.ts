import { expect, test } from 'vitest';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { formatReport } from '../../../src/helper/report/format-report.ts';
import { translator } from '../../../src/locales/index.ts';

const text =
  '第一条 责任\n任何情况下，\u001b]52;c;cm0gLXJm\u0007平台均不对因数据丢失造成的任何损失承担责任。\n' +
  '第二条 联系\n您可以拨打客服电话\u009b2J 400-123-4567 联系我们。\n';

test('nothing in an agreement can command the terminal', () => {
  const review = reviewAgreement(text, { title: '协议\u001b[31m' });
  expect(review.findings.length).toBeGreaterThan(0);
  const report = formatReport({ source: '协议\u0007.txt', text, review }, translator('zh_CN'), 80);
  expect(report).toContain('任何情况下');
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('what is missing is told with where it was looked for', () => {
  const bare = '蓝岸使用条款\n蓝岸有权随时修改本条款，恕不另行通知。\n';
  const report = formatReport(
    { source: '条款.txt', text: bare, review: reviewAgreement(bare, { title: '使用条款' }) },
    translator('zh_CN'),
    80,
  );
  expect(report).toMatch(/修改协议怎样通知您[^○]*查过的相近文字\n\s+蓝岸有权随时修改本条款/);
});

test('what else one accepts with the text is told with how it is brought in', () => {
  const terms = '蓝岸使用条款\n1. 《蓝岸会员规则》是本条款的组成部分。\n2. 收费详见《价目一览表》。\n';
  const review = reviewAgreement(terms, { title: '蓝岸使用条款' });
  const report = formatReport({ source: '条款.txt', text: terms, review }, translator('zh_CN'), 80);
  expect(report).toMatch(/还带进来的文件\n {2}算作协议的一部分 +蓝岸会员规则\n {2}细节写在那一份里 +价目一览表\n/);
});

test('a place is cited by the numbers that lead there', () => {
  const terms =
    '蓝岸使用条款\n第三条 责任\n（一）平台对数据丢失不承担任何责任。\n（二）平台对账号被盗不承担任何责任。\n第四条 变更\n平台有权随时修改本条款。\n';
  const report = formatReport(
    { source: '条款.txt', text: terms, review: reviewAgreement(terms, { title: '蓝岸使用条款' }) },
    translator('zh_CN'),
    80,
  );
  expect(report).toMatch(/\n {4}第三条（[一二]） {3}《民法典》/);
  expect(report).toMatch(/第三条（一） {2}/);
});
