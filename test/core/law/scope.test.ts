import { describe, expect, it } from 'vitest';
import { detectScope } from '../../../src/core/law/scope.ts';

const shop = '用户下单后应当付款，商品送达后可申请退货、退款；平台支持多种支付方式，订单以系统显示为准。';

describe('the scope of an agreement', () => {
  it.each([
    ['用户服务协议', true],
    ['商家入驻合作协议', false],
    ['主播签约协议', false],
    ['培训分销服务协议', false],
  ])('%s is between a trader and a consumer: %s', (title, consumer) => {
    expect(detectScope(title, shop).consumer).toBe(consumer);
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
