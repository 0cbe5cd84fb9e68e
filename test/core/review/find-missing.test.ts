import { describe, expect, it } from 'vitest';
import { findBasis } from '../../../src/core/law/bases.ts';
import { duties } from '../../../src/core/review/duties.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { barePolicy, bareTerms, goodPolicy, goodTerms } from './sample-texts.ts';

const ids = (review: Review): string[] => review.missing.map(({ id }) => id);

describe('what is missing', () => {
  it('is nothing in a policy that says all the law asks for', () => {
    expect(ids(reviewAgreement(goodPolicy, { title: '隐私政策' }))).toEqual([]);
  });

  it('is most of it in a policy of three sentences', () => {
    const missing = ids(reviewAgreement(barePolicy, { title: '隐私声明' }));
    for (const id of ['handler-name', 'handler-contact', 'retention-period', 'rights-delete', 'withdrawal', 'minors'])
      expect(missing).toContain(id);
    for (const id of ['purposes', 'kinds', 'cross-border-recipient']) expect(missing).not.toContain(id);
  });

  it('is nothing in an agreement that states version, effect, notice, disputes and contact', () => {
    expect(ids(reviewAgreement(goodTerms, { title: '会员协议' }))).toEqual([]);
  });

  it('is all of it in an agreement that states none', () => {
    expect(ids(reviewAgreement(bareTerms, { title: '使用条款' }))).toEqual([
      'updated-date',
      'effective-date',
      'dispute-channel',
      'change-notice',
      'contact',
    ]);
  });

  it('is not asked of a document that is neither policy nor agreement', () => {
    expect(reviewAgreement(bareTerms, { kind: 'other' }).missing).toEqual([]);
  });

  it('says where it looked', () => {
    const review = reviewAgreement(bareTerms, { title: '使用条款' });
    const [sentence] = review.missing.find(({ id }) => id === 'change-notice')?.lookedAt ?? [];
    const { start, end } = review.outline.sentences[sentence ?? -1]!;
    expect(bareTerms.slice(start, end)).toContain('恕不另行通知');
  });

  it.each([
    ['profiling-off', '3. 我们会根据您的浏览记录进行个性化推荐。', '您可以在设置中关闭个性化推荐。'],
    ['retention-period', '', '您的信息保存至账号注销后六个月。'],
    ['withdrawal', '', '您可以随时撤回已经给出的授权。'],
  ])('no longer counts %s once it is said', (id, practice, statement) => {
    const policy = `隐私政策\n${practice}\n`;
    expect(ids(reviewAgreement(policy, { title: '隐私政策' }))).toContain(id);
    expect(ids(reviewAgreement(`${policy}${statement}\n`, { title: '隐私政策' }))).not.toContain(id);
  });

  it('asks for a way to turn profiling off where the text refuses one', () => {
    const refusing = '隐私政策\n您无法拒绝个性化推荐。\n';
    expect(ids(reviewAgreement(refusing, { title: '隐私政策' }))).toContain('profiling-off');
  });

  it('asks about transfer abroad only where data go abroad', () => {
    const abroad = '隐私政策\n您的个人信息会传输至境外的服务器。\n';
    const home = '隐私政策\n我们不会向境外传输您的个人信息。\n';
    expect(ids(reviewAgreement(abroad, { title: '隐私政策' }))).toContain('cross-border-recipient');
    expect(ids(reviewAgreement(home, { title: '隐私政策' }))).not.toContain('cross-border-recipient');
  });

  // Policies of strangers' sites, read blind on 29 November: what was called missing and stands there, and the reverse.
  it.each([
    ['handler-name', '软件开发者：成华区若水电子产品经营部\n联系方式见官网。'],
    ['handler-name', '郑州远山信息科技有限公司在此特别声明如下。'],
    ['rights-how', '您对于自己的个人资料享有以下权利：随时查询及请求阅览；随时请求补充或更正。'],
    ['rights-how', '监护人可以在手机上更正、删除孩子的信息。'],
    ['handler-name', '云州远山物业服务有限公司拟采集业主的面部照片。'],
    ['rights-access', '我们支持导出您的对话报告，以便您留存备份。'],
    ['retention-period', '如您卸载应用，存储在本地设备上的所有数据将被清除。'],
    // What only sounds like a denial.
    ['withdrawal', '我们不得以您撤回同意为由拒绝提供服务。'],
    ['close-account', '您无法自行注销账号的，可以联系我们。'],
    ['rights-access', '我们不得拒绝您查阅个人信息的请求。'],
    ['rights-access', '您可以查询但无法修改您的个人信息。'],
    ['rights-correct', '如果您无法自行更正个人信息，请联系我们。'],
    ['rights-delete', '您可以选择不提供或者要求删除这些信息。'],
    ['minors', '孩子使用前应当取得监护人的同意。'],
    ['minors', '未满十四周岁的儿童使用，视为监护人同意。'],
  ])('counts %s as said by “%s”', (id, statement) => {
    expect(ids(reviewAgreement(`隐私政策\n您可以注册账号。\n${statement}\n`, { title: '隐私政策' }))).not.toContain(id);
  });

  it.each([
    ['rights-how', '监护人应当指导孩子使用手表。'],
    ['handler-name', '本应用接入深圳远山信息科技有限公司的支付组件，它会收集设备标识符。'],
    ['rights-delete', '如您违反本网站规则，本网站有权经告知后在数据库中删除您的个人资料、关闭账户。'],
    ['close-account', '如您违反本网站规则，本网站有权经告知后在数据库中删除您的个人资料、关闭账户。'],
    ['rights-access', '我们收集您的浏览器类型信息，并从第三方获取您的其他资料。'],
    ['handler-contact', '以下是本网站（www.landau.example）的隐私规则。'],
    // A denial is no fulfilment.
    ['withdrawal', '您的授权一经作出不可撤销。'],
    ['close-account', '账号一经注册，不支持注销。'],
    ['rights-access', '我们不提供个人信息查询服务，您无权查阅或复制您的个人信息。'],
    ['rights-correct', '您无权查阅您的个人信息、复制或更正。'],
    ['rights-delete', '您的个人信息一经提交，您无法删除。'],
    ['rights-delete', '您无权要求删除个人信息。'],
    ['handler-contact', '我们不设客服热线。'],
    ['minors', '您打开本应用，视为您作为监护人已同意本政策。'],
  ])('does not count %s as said by “%s”', (id, statement) => {
    expect(ids(reviewAgreement(`隐私政策\n您可以注册账号。\n${statement}\n`, { title: '隐私政策' }))).toContain(id);
  });

  it.each([
    ['change-notice', '蓝岸可以随时修改本条款，且不予公告。'],
    ['dispute-channel', '蓝岸不参与任何争议的协商解决，您不得起诉。'],
    ['contact', '蓝岸不设客服热线。'],
    ['contact', '您应保证所填的电子邮件、邮政编码真实有效。'],
    ['contact', '您发现违法内容的可以向我们举报。'],
    ['dispute-channel', '您发现违法内容的可以向我们举报。'],
    ['dispute-channel', '您承诺不再就退款事宜向任何部门投诉、起诉。'],
    ['effective-date', '您同意蓝岸的电子数据为唯一有效证据。'],
    ['effective-date', '您应当提交有效的身份证件。'],
  ])('does not count %s in an agreement as said by “%s”', (id, statement) => {
    expect(ids(reviewAgreement(`${bareTerms}4. ${statement}\n`, { title: '使用条款' }))).toContain(id);
  });

  it.each([
    ['change-notice', '未经提前公告，蓝岸不得修改本条款；修改时我们会公告。'],
    ['dispute-channel', '协商不能解决的可以向法院起诉。'],
    ['dispute-channel', '争议由仲裁委员会裁决，任何一方不得再向法院起诉。'],
    ['contact', '您无法登录的，请联系客服。'],
    ['dispute-channel', '投诉：服务台，或拨打12320。'],
    ['contact', '您可拨打10109999投诉。'],
    ['contact', '来信请寄：晴川路一号，邮政编码：100000。'],
    ['dispute-channel', '您对处理结果不满的，可以向我们举报。'],
    ['effective-date', '您点击同意后，本条款对您有效。'],
  ])('counts %s in an agreement as said by “%s”', (id, statement) => {
    expect(ids(reviewAgreement(`${bareTerms}4. ${statement}\n`, { title: '使用条款' }))).not.toContain(id);
  });

  it('asks about switching off no profile that is denied', () => {
    const denied = '隐私政策\n我们承诺绝不利用您的信息构建精确的用户画像进行商业营销。\n';
    expect(ids(reviewAgreement(denied, { title: '隐私政策' }))).not.toContain('profiling-off');
  });

  it('asks how to close an account only where there are accounts', () => {
    const without = '隐私政策\n我们收集您的位置，用于显示天气。\n';
    expect(ids(reviewAgreement(without, { title: '隐私政策' }))).not.toContain('close-account');
    const accounts = `${without}您可以注册账号，以便保存常用地点。\n`;
    expect(ids(reviewAgreement(accounts, { title: '隐私政策' }))).toContain('close-account');
  });

  it('cites no article for a date that no article asks for', () => {
    for (const { id, bases } of duties) if (id.endsWith('-date')) expect(bases, id).toEqual([]);
  });

  it('has a name in every locale and articles that exist', () => {
    for (const { id, bases } of duties) {
      for (const locale of ['zh_CN', 'zh_TW', 'en'] as const) expect(catalogues[locale].missing).toHaveProperty([id]);
      for (const basis of bases) expect(findBasis(basis), basis).toBeDefined();
    }
  });
});
