import { expect, it } from 'vitest';
import { findSigner } from '../../../src/core/labels/find-signer.ts';

it('takes the trade that the title names for the user', () => {
  const source = '外卖骑手合作协议\n骑手自备车辆。骑手接单。骑手可以退出。骑手应守规则。';
  expect(findSigner(source)).toEqual([{ name: '骑手', sign: 'U' }]);
});

it('leaves a trade alone that the title does not name, or that hardly comes again', () => {
  expect(findSigner('外卖用户协议\n骑手送餐。骑手接单。骑手可以退出。骑手应守规则。')).toEqual([]);
  expect(findSigner('租客须知\n租客应当阅读本须知。')).toEqual([]);
  expect(findSigner(`家长通用户须知\n${'家长通提供服务。'.repeat(5)}`)).toEqual([]);
});

it('knows both sides of a loan, a lease and an insurance', () => {
  const loan = '借款人申请，贷款人审批。'.repeat(3);
  expect(findSigner(loan)).toEqual([
    { name: '借款人', sign: 'U' },
    { name: '贷款人', sign: 'P' },
  ]);
  const insurance = '投保人和被保险人应如实告知，保险人可以查询。'.repeat(3);
  expect(findSigner(insurance)).toEqual([
    { name: '投保人', sign: 'U' },
    { name: '被保险人', sign: 'U' },
    { name: '保险人', sign: 'P' },
  ]);
});

it('does not take those who are insured for those who insure', () => {
  expect(findSigner('投保人指定被保险人。'.repeat(3))).toEqual([]);
});

it('takes who lends and who borrows for users where a platform brings them together', () => {
  const both = '借款人向出借人借款。'.repeat(3);
  expect(findSigner(`${both}${'本平台撮合。'.repeat(3)}`)).toContainEqual({ name: '出借人', sign: 'U' });
  expect(findSigner(both)).toEqual([]);
});
