import { expect, it } from 'vitest';
import { isTableHead } from '../../../src/core/labels/is-table-head.ts';

it.each([
  '权限名称',
  '使用目的',
  '是否必须',
  '名称\t收集的信息\t用途',
  '| 序号 | SDK名称 | 公司 | 收集的信息类型 |',
  '数据类别 | 数据项 | 用途 | 存储期限',
])('takes %j for the head of a table', (line) => {
  expect(isTableHead(line)).toBe(true);
});

it.each([
  '',
  '删除违规内容',
  '位置信息',
  '支付宝SDK\t支付方式\t设备信息',
  '相机\t扫码、拍照',
  '支付方式：银行卡',
  '您有权选择支付的方式，我们不加干涉，也不因此改变服务的类型',
])('takes %j for something that is said', (line) => {
  expect(isTableHead(line)).toBe(false);
});
