import { expect, it } from 'vitest';
import { findActors } from '../../../src/core/labels/find-actors.ts';

it('finds the brand that keeps rights and bears nothing', () => {
  const source = '青麦有权修改规则。因此造成的损失，青麦不承担责任。用户同意青麦有权删除内容。用户有权投诉。';
  expect(findActors(source)).toEqual(['青麦']);
});

it('finds a brand in quotes', () => {
  expect(findActors('“云禾”有权暂停服务；“云禾”不承担责任；“云禾”保留变更的权利。')).toEqual(['云禾']);
});

it('finds the brand of the title when it comes again', () => {
  const source = '竹简阅读隐私政策\n竹简阅读重视隐私。竹简阅读会收集信息。竹简阅读会使用信息。竹简阅读可能更新本政策。';
  expect(findActors(source)).toContain('竹简阅读');
});

it('does not take users, both sides or courts for the platform', () => {
  expect(
    findActors('用户有权查询。双方有权终止。法院有权裁定。用户有权更正。双方有权起诉。用户有权删除。'.repeat(3)),
  ).toEqual([]);
});

it('does not take the subject of a title or the number of a list for a brand', () => {
  const source = '课程服务协议\n课程一共十节。课程在线进行。课程按时开始。课程可以取消。';
  expect(findActors('1、用户应阅读本协议。1、甲；1、乙；1、丙；1、丁。')).toEqual([]);
  expect(findActors(source + '1、不承担责任。1、不保证质量。1、不作承诺。')).toEqual([]);
});

it('finds the brand whose company stands in brackets, when the title begins with it', () => {
  const terms = '。竹里会结算。竹里可以下架。竹里不收费。';
  expect(findActors(`竹里短片计划协议\n您许可竹里（运营方：杭州某某科技有限公司）使用作品${terms}`)).toContain('竹里');
  expect(findActors(`青麦平台服务协议\n数据交给竹里（竹里科技有限公司）统计${terms}`)).toEqual([]);
  expect(findActors(`协议\n本协议（某某科技有限公司）${'。协议一经签署生效'.repeat(5)}`)).toEqual([]);
});

it('finds a brand in quotes in the title, and the brand of a policy by what it does with data', () => {
  const terms = '竹里可以下架。竹里结算。竹里公布。竹里回复。';
  expect(findActors(`“竹里”用户注册协议\n${terms}`)).toContain('竹里');
  const policy = '条款\n竹里会收集姓名，竹里不会将姓名出售，竹里将会保密。合作伙伴会使用姓名。'.repeat(3);
  expect(findActors(policy)).toEqual(['竹里']);
});

it('does not take whom the title names for the platform', () => {
  expect(findActors(`房东服务协议\n${'房东应如实发布。'.repeat(5)}`)).toEqual([]);
});

it('takes of both sides of a contract the one that keeps far more rights', () => {
  const one = '甲方有权终止。'.repeat(3);
  expect(findActors(`${one}${'乙方有权查询。'.repeat(6)}`)).toEqual(['乙方']);
  expect(findActors(`${one}${'乙方有权查询。'.repeat(4)}`)).toEqual([]);
});

it('keeps two Latin words together', () => {
  const source = 'Harbour Ledger有权修改。Harbour Ledger不承担责任。用户同意 Harbour Ledger不保证质量。';
  expect(findActors(source)).toEqual(['HarbourLedger']);
});

it('finds the brand whose operator is named again and again', () => {
  const source = '竹里运营方可能共享。您与竹里运营方签约。竹里会员向竹里运营方提供资料。竹里的内容由竹里展示。';
  expect(findActors(source)).toEqual(['竹里']);
  expect(findActors('平台运营方收费。平台运营方扣款。本平台运营方发布。平台好。平台运营方说。')).toEqual([]);
});
