import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { findExits } from '../../../src/core/review/find-exits.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import type { Exit } from '../../../src/core/review/review.ts';
import { goodPolicy, nastyTerms } from './sample-texts.ts';

const exitsOf = (text: string): (readonly [Exit['kind'], Exit['channel'], string])[] =>
  reviewAgreement(text).exits.map(({ kind, channel, value }) => [kind, channel, value]);

/** As where every sentence is labelled as one that gives the person a choice. */
function exitsOfOffers(text: string): readonly Exit[] {
  const outline = readOutline(text);
  const { findings } = reviewAgreement('您可以随时注销您的账号。');
  const controls = findings.filter(({ label }) => label === 'favourable.control');
  expect(controls).toHaveLength(1);
  return findExits(
    text,
    outline,
    outline.sentences.map(() => controls),
  );
}

describe('how to leave', () => {
  it('finds phone and e-mail for complaints, and the way to close the account', () => {
    const exits = exitsOf(nastyTerms);
    expect(exits).toContainEqual(['complain', 'phone', '400-000-0000']);
    expect(exits).toContainEqual(['complain', 'email', 'help@nanzhi.example']);
    expect(exits).toContainEqual(['close-account', 'path', '“设置—账号与安全—注销账号”']);
  });

  it('finds the contacts of a policy', () => {
    expect(exitsOf(goodPolicy)).toContainEqual(['contact', 'email', 'privacy@nanzhi.example']);
    expect(exitsOf(goodPolicy).some(([kind, channel]) => kind === 'contact' && channel === 'address')).toBe(true);
  });

  it('takes the purpose of a channel from the sentence that leads in', () => {
    expect(exitsOf('隐私政策\n您可以通过以下方式撤回同意：\n1. 发送邮件至 me@lanan.example；\n')).toContainEqual([
      'withdraw',
      'email',
      'me@lanan.example',
    ]);
  });

  it('does not take the platform’s power to close an account for a way to close it', () => {
    const exits = exitsOf('协议\n1. 平台有权注销您的账号，并删除您的信息。\n');
    expect(exits.map(([kind]) => kind)).not.toContain('close-account');
    expect(exits.map(([kind]) => kind)).not.toContain('delete');
  });

  it.each(['您可以向客服申诉找回账号。', '您可以复制本软件的一个副本作为备份。', '您可以在平台查询商品信息。'])(
    'offers no way out in “%s”',
    (sentence) => {
      expect(exitsOf(`协议\n1. ${sentence}\n`).filter(([kind]) => kind !== 'contact')).toEqual([]);
    },
  );

  it.each([
    '当您从我们的服务中删除您的个人信息后，我们可能不会立即从备份系统中删除相应的信息，但会在更新备份时删除。',
    '当您撤回同意后，我们可能无法继续为您提供相应的服务。',
    '特定的功能需要您的信息才能完成，当您撤回同意或授权后，我们无法继续为您提供对应的功能，也不再处理您的信息。',
    '当您成功申请注销账户后，我们给予您一个月的考虑期，其间您可以申请恢复您已经注销的账户。',
    '用户可以向我们提出账号申诉，本公司有权对账号的处置做出最后决定。',
    '您注销账号后，我们将停止为您提供服务，您可能无法找回账号里的记录。',
  ])('takes what follows from leaving for no way to leave: “%s”', (sentence) => {
    expect(exitsOfOffers(sentence)).toEqual([]);
  });

  it.each(['您可以到服务台申请删除人脸照片。', '家长可以申请删除孩子的信息。'])('quotes “%s”', (sentence) => {
    expect(exitsOfOffers(sentence).map(({ kind, value }) => [kind, value])).toEqual([['delete', sentence]]);
  });

  it('still quotes the offer before what follows from it', () => {
    const sentence = '您可以在设置里撤回您的授权，当您撤回授权后，我们无法继续提供该功能。';
    expect(exitsOfOffers(sentence).map(({ kind, value }) => [kind, value])).toEqual([['withdraw', sentence]]);
  });

  // Found missing on agreements of other repositories, read for the first time on 29 November.
  it.each([
    ['您可以在「设置」-「AI 照片授权」中更改授权。', 'withdraw', 'path', '「设置」-「AI 照片授权」'],
    ['您可以在微信的”设置-授权管理”中随时撤回已授予的权限。', 'withdraw', 'path', '”设置-授权管理”'],
    ['更正：进入【个人中心】-【编辑资料】可修改头像、昵称。', 'correct', 'path', '【个人中心】-【编辑资料】'],
    ['应用内反馈：设置→帮助与反馈→意见反馈', 'contact', 'path', '设置→帮助与反馈→意见反馈'],
    ['请致电客服电话（4006-990-330）。', 'contact', 'phone', '4006-990-330'],
    ['如您有任何问题，请致电020-38001122。', 'contact', 'phone', '020-38001122'],
    ['有事请找微信客服：lanan_kf。', 'contact', 'chat', '微信客服：lanan_kf'],
    ['您对扣分有异议的，可在“骑手端—申诉”提交材料。', 'complain', 'path', '“骑手端—申诉”'],
    ['您不愿意参加研究的，可在“我的—隐私”中关掉授权。', 'withdraw', 'path', '“我的—隐私”'],
    ['如有任何意见，可拨打10109999投诉。', 'complain', 'phone', '10109999'],
    ['如对服务有争议，可向电信用户申诉受理中心申诉（12300）。', 'complain', 'phone', '12300'],
    ['您可以在"设置" > "Apple ID" > "订阅"中关闭自动续订。', 'cancel-renewal', 'path', '"设置" > "Apple ID" > "订阅"'],
    [
      '您可以关闭自动续费。关闭路径如下：在 iCloud 中关闭。路径为：设置 → iTunes Store 与 App Store → 订阅。',
      'cancel-renewal',
      'path',
      '设置 → iTunes Store 与 App Store → 订阅',
    ],
    [
      '如不希望续费，您可以选择终止使用连续包月服务。',
      'cancel-renewal',
      'text',
      '如不希望续费，您可以选择终止使用连续包月服务。',
    ],
    [
      '会员到期自动续费，如您想取消，您可以在到期前在设置中自行关闭。',
      'cancel-renewal',
      'text',
      '会员到期自动续费，如您想取消，您可以在到期前在设置中自行关闭。',
    ],
  ] as const)('in “%s”', (sentence, kind, channel, value) => {
    expect(exitsOf(`协议\n1. ${sentence}\n`)).toContainEqual([kind, channel, value]);
  });

  it.each([
    '您的余额不足的，我们有权取消自动续费。',
    '会员到期自动续费，如我们取消活动，您可以另行购买。',
    '如您不希望收到推广信息，您可以按照提示取消订阅。',
    '您使用服务即同意我们按照《云舟隐私保护指引》收集、修改您的信息。',
    '联系电话见官网，邮政编码 100080。',
  ])('sees no way out in “%s”', (sentence) => {
    expect(exitsOf(`协议\n1. ${sentence}\n`)).toEqual([]);
  });

  it.each([
    ['本平台暂不支持注销账号，如有疑问请联系客服 400-111-2222。', 'phone', '400-111-2222'],
    ['自动续费开通后不可取消，您可以致电 400-111-2222 咨询。', 'phone', '400-111-2222'],
    ['您的账号不能注销，您可以拨打客服电话 400-111-2222 了解。', 'phone', '400-111-2222'],
    ['您不可以撤回同意，如有疑问您可联系 a@lanan.example。', 'email', 'a@lanan.example'],
    ['您无权要求删除个人信息，联系邮箱 a@lanan.example。', 'email', 'a@lanan.example'],
    ['我们暂不提供个人信息查询，您可以通过 a@lanan.example 反馈。', 'email', 'a@lanan.example'],
  ] as const)('takes a refusal for no way out: “%s”', (sentence, channel, value) => {
    expect(exitsOf(`协议\n1. ${sentence}\n`)).toEqual([['contact', channel, value]]);
  });

  it('takes no purpose from a heading that its sentence refuses', () => {
    expect(exitsOf('协议\n一、如何注销账号\n本平台暂不支持注销账号，请联系客服 400-111-2222。\n')).toEqual([
      ['contact', 'phone', '400-111-2222'],
    ]);
  });

  it.each([
    ['如您无法自行注销账号，可以致电客服 400-111-2222 办理。', 'close-account'],
    ['您无法自行删除个人信息的，可以致电客服 400-111-2222。', 'delete'],
    ['账号不支持在线注销，您可以致电 400-111-2222 申请注销账号。', 'close-account'],
    ['我们不得拒绝您撤回同意，您可以致电客服 400-111-2222。', 'withdraw'],
  ])('still finds the way in “%s”', (sentence, kind) => {
    expect(exitsOf(`协议\n1. ${sentence}\n`)).toContainEqual([kind, 'phone', '400-111-2222']);
  });

  it('quotes of a long sentence the part that holds the offer', () => {
    const before =
      '如果您在未登录账号的情况下购买了产品，但设备不再处于您的控制之下，包括但不限于遗失、赠送他人、被他人取走，或者因为其他任何原因暂时或者永久脱离您的掌握';
    const [exit] = exitsOf(`协议\n1. ${before}，您可以关闭自动续费而避免继续付费。\n`);
    expect(exit).toEqual([
      'cancel-renewal',
      'text',
      '包括但不限于遗失、赠送他人、被他人取走，或者因为其他任何原因暂时或者永久脱离您的掌握，您可以关闭自动续费而避免继续付费。',
    ]);
    expect(exit![2]).toHaveLength(60);
  });

  it('finds a channel that stands under no heading and no lead-in', () => {
    expect(exitsOf('如有疑问，请您随时致电客服电话 400-000-0000。')).toEqual([['contact', 'phone', '400-000-0000']]);
  });

  it('names each way once', () => {
    const exits = exitsOf('协议\n客服电话：400-000-0000。\n如有疑问请致电客服电话 400-000-0000。\n');
    expect(exits.filter(([, channel]) => channel === 'phone')).toHaveLength(1);
  });

  it('quotes two sentences of a kind, however many ways one of them says it', () => {
    const sentences = [
      '会员到期自动续费，如需取消，您可以在设置中自行关闭自动续费。',
      '您可以通过应用商店取消订阅，取消以后不再扣费。',
      '您可以在下一期开始以前停止续费。',
    ];
    const exits = exitsOfOffers(`协议\n${sentences.join('\n')}\n`);
    expect(exits.map(({ value }) => value)).toEqual(sentences.slice(0, 2));
  });
});
