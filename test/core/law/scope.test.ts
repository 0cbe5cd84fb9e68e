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
  ])('%s is electronic commerce: %s', (title, ecommerce) => {
    expect(detectScope(title, shop).ecommerce).toBe(ecommerce);
  });

  it('is no electronic commerce where nothing is traded', () => {
    expect(detectScope('校园论坛用户协议', '用户应当文明发言。').ecommerce).toBe(false);
  });
});
