import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { detectScope } from '../../../src/core/law/scope.ts';

const shop = '用户下单后应当付款，商品送达后可申请退货、退款；平台支持多种支付方式，订单以系统显示为准。';

describe('the scope of an agreement', () => {
  it.each([
    ['用户服务协议', true],
    ['商家入驻合作协议', false],
    ['主播签约协议', false],
    ['培训分销服务协议', false],
    ['青梧企业云服务协议', false],
    ['企业用户服务协议', false],
    ['企业邮箱服务协议', false],
    ['商务合作协议', false],
    ['青梧API服务协议', false],
    ['SaaS服务合同', false],
    ['青梧企业服务有限公司用户协议', true],
    ['Rapid充电用户协议', true],
    ['主播－直播服务协议', false],
    ['青梧代驾司机合作协议', false],
    ['青梧创作者激励计划协议', false],
    ['驾驶员培训合同', true],
    ['青梧商家服务协议', false],
    ['青梧商家版', false],
    ['开发者服务协议', false],
    ['采购平台用户协议', false],
    ['直播充值与打赏规则', true],
    ['主播粉丝打赏规则', true],
    ['商家评价规则（买家）', true],
    ['开发者社区用户协议', true],
    ['尊敬的分销学习用户：', true],
    ['优采购物用户协议', true],
  ])('%s is between a trader and a consumer: %s', (title, consumer) => {
    expect(detectScope(title, shop).consumer).toBe(consumer);
  });

  const contract = '甲方应当按时付款，乙方有权终止服务。'.repeat(40);

  it.each([
    ['the person is 甲方', '甲方（客户）：\n乙方：晴空商业银行股份有限公司\n', true],
    ['the platform is 甲方', '甲方：晴空商业银行股份有限公司\n乙方（商户）：\n', false],
    ['the person is 乙方', '甲方：晴空商业银行股份有限公司\n乙方（用户）：\n', true],
    ['a tenant is 乙方', '出租方（甲方）：青梧住房租赁有限公司\n承租方（乙方）：\n', true],
    ['a learner is 乙方', '甲方：青梧驾校有限公司\n乙方（学员）：\n', true],
    ['a company rents', '出租方（甲方）：青梧住房租赁有限公司\n承租方（乙方）：晴空贸易有限公司\n', false],
    ['an enterprise buys', '甲方：青梧软件有限公司\n企业客户（乙方）：\n', false],
    ['both are companies', '甲方：青梧贸易有限公司\n乙方：晴空信息技术有限公司\n', false],
    ['nothing says who they are', '', false],
  ])('counts 乙方 as traders do unless it is the platform or a person: %s', (_, sides, consumer) => {
    const text = `服务协议\n${sides}${contract}\n`;
    expect(detectScope('服务协议', text, readOutline(text).parties).consumer).toBe(consumer);
  });

  it.each([
    ['a person writes', '本人授权贵司查询信用报告，本人同意贵司保存，本人承诺资料属实。', true],
    ['a person knows and is willing', '本人自愿授权贵司，本人知悉贵司的规则，本人自愿接受贵司的服务。', true],
    ['a company is written to', '贵司应当按期结算，贵司承诺资料属实，我们同意贵司的申请。', false],
  ])('counts 贵司 as traders do unless %s', (_, sentence, consumer) => {
    const text = `授权书\n${sentence.repeat(6)}\n`;
    expect(detectScope('授权书', text, readOutline(text).parties).consumer).toBe(consumer);
  });

  const hosts = '主播直播时应当遵守规则，平台有权停播；主播不得中途离开。'.repeat(8);

  it.each([
    ['those who send gifts to hosts', '本规则由晴空平台（以下简称“平台”）与打赏的用户（以下简称“用户”）订立。', true],
    ['those who become hosts', '本规则由晴空平台（以下简称“平台”）与直播的用户（以下简称“主播”）订立。', false],
    ['nobody who is told', '', false],
  ])('counts hosts and merchants only where they are who agrees: %s', (_, between, consumer) => {
    const text = `直播规则\n${between}\n${hosts}\n`;
    expect(detectScope('直播规则', text, readOutline(text).parties).consumer).toBe(consumer);
  });

  it('is with a consumer where merchants deliver what the user orders', () => {
    const text = `外卖平台用户服务协议\n本协议由您与青梧外卖有限公司（以下简称“平台”）订立。\n${'您下单后由商家接单，商家应当按时出餐，商家对餐品负责。'.repeat(8)}\n`;
    expect(detectScope('外卖平台用户服务协议', text, readOutline(text).parties).consumer).toBe(true);
  });

  it.each([
    ['本协议由青梧科技（北京）有限公司与使用青梧云的企业客户（“客户”）签订。', false],
    ['本平台的用户包括个人用户和企业用户。', true],
    ['本平台由青梧科技有限公司运营。', true],
  ])('is told by whom the text says it is made with: “%s”', (sentence, consumer) => {
    expect(detectScope('青梧云服务协议', `青梧云服务协议\n${sentence}\n${shop}`).consumer).toBe(consumer);
  });

  it.each([
    ['商城用户协议', true],
    ['手机银行个人客户服务协议', false],
    ['互助理财平台协议', false],
    ['晴空漫画用户协议', false],
    ['听雨音乐会员协议', false],
    ['山海游戏用户协议', false],
  ])('%s is electronic commerce: %s', (title, ecommerce) => {
    expect(detectScope(title, shop).ecommerce).toBe(ecommerce);
  });

  it('is read from the first line where the title is a bare link', () => {
    expect(detectScope('用户协议', `晴空银行个人客户服务协议\n${shop}`).ecommerce).toBe(false);
    expect(detectScope('服务协议', `商家入驻合作协议\n${shop}`).consumer).toBe(false);
    expect(
      detectScope('服务协议', `欢迎使用晴空商城。本服务连接商家与消费者，由青梧网络科技有限公司运营，${shop}\n`)
        .consumer,
    ).toBe(true);
  });

  it('is no electronic commerce where the text sells content, whatever its title', () => {
    const films =
      '您可以播放视频、影视节目和音乐，观看直播与弹幕；会员费以页面价款为准，付款、充值后即可收看节目，支付后生成订单。';
    expect(detectScope('用户协议', films).ecommerce).toBe(false);
    expect(detectScope('用户协议', `${shop}卖家可以在直播和视频里介绍商品，买家下单购买。`).ecommerce).toBe(true);
  });

  it('is no electronic commerce where nothing is traded', () => {
    expect(detectScope('校园论坛用户协议', '用户应当文明发言。').ecommerce).toBe(false);
  });
});
