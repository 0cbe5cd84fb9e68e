import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { findExits } from '../../../src/core/review/find-exits.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import type { Exit } from '../../../src/core/review/review.ts';
import { goodPolicy, nastyTerms } from './sample-texts.ts';

const exitsOf = (text: string): (readonly [Exit['kind'], Exit['channel'], string])[] =>
  reviewAgreement(text).exits.map(({ kind, channel, value }) => [kind, channel, value]);

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
    '您注销账号后，我们将停止为您提供服务，您可能无法找回账号里的记录。',
  ])('takes what follows from leaving for no way to leave: “%s”', (sentence) => {
    const outline = readOutline(sentence);
    const [control] = reviewAgreement('您可以随时注销您的账号。').findings.filter(
      ({ label }) => label === 'favourable.control',
    );
    expect(control).toBeDefined();
    expect(
      findExits(
        sentence,
        outline,
        outline.sentences.map(() => [control!]),
      ),
    ).toEqual([]);
  });

  it('finds a channel that stands under no heading and no lead-in', () => {
    expect(exitsOf('如有疑问，请您随时致电客服电话 400-000-0000。')).toEqual([['contact', 'phone', '400-000-0000']]);
  });

  it('names each way once', () => {
    const exits = exitsOf('协议\n客服电话：400-000-0000。\n如有疑问请致电客服电话 400-000-0000。\n');
    expect(exits.filter(([, channel]) => channel === 'phone')).toHaveLength(1);
  });
});
