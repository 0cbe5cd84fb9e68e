import { expect, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';

function refer(source: string) {
  const { references, clauses } = readOutline(source);
  return references.map(({ start, end, to }) => {
    const words = source.slice(start, end);
    if (to.kind === 'clause') return `${words} → ${clauses.find(({ id }) => id === to.clause)?.number ?? '?'}`;
    if (to.kind === 'statute') return `${words} → ${to.name}${to.article ?? ''}`;
    return `${words} → ${to.kind}`;
  });
}

test.each([
  [
    'its own articles',
    '第一条 定义\n甲。\n第二条 效力\n违反本协议第一条的，依第九条处理。',
    ['第一条 → 第一条', '第九条 → unresolved'],
  ],
  [
    'a clause below an article',
    '第三条 费用\n1、会员费。\n2、服务费。\n第四条 其他\n按照第三条第二款办理。',
    ['第三条第二款 → 2、'],
  ],
  ['dotted clauses', '1. 费用\n1.1 会员费。\n1.2 违反1.1条的，不予退还。', ['1.1条 → 1.1']],
  [
    'dotted clauses set off by a space, which belongs to them',
    '1. 费用\n1.1 会员费。\n1.2 依  1.1 条处理，3 天内， 二选一。',
    ['  1.1 条 → 1.1'],
  ],
  ['chapters with a Han number', '一、费用\n收费。\n二、其他\n按本协议第一条办理。', ['第一条 → 一、']],
  [
    'numbers that run through the agreement',
    '一．总则\n1. 甲。\n2. 乙。\n二．其他\n3. 违反第2条的，平台可以处理。',
    ['第2条 → 2.'],
  ],
  ['other documents', '请阅读《隐私政策》及《充值规则》。', ['《隐私政策》 → document', '《充值规则》 → document']],
  [
    'statutes and their articles',
    '根据《网络安全法》第二十一条、第二十二条的规定。',
    ['《网络安全法》 → 网络安全法', '第二十一条 → 网络安全法第二十一条', '第二十二条 → 网络安全法第二十二条'],
  ],
  [
    'interpretations of the highest court',
    '依照《最高人民法院关于审理网络著作权纠纷案件适用法律若干问题的解释(法释[2004]1号)》处理。',
    [
      '《最高人民法院关于审理网络著作权纠纷案件适用法律若干问题的解释(法释[2004]1号)》 → 最高人民法院关于审理网络著作权纠纷案件适用法律若干问题的解释(法释[2004]1号)',
    ],
  ],
  ['no document in the name of a module', '《技师帮》模块中的服务由第三方提供。', []],
  ['an appendix', '一、总则\n见附件2。\n附件1：甲\n附件2：乙', ['附件2 → 附件2']],
  [
    'items in brackets below an article',
    '第三条 费用\n（一）会员费。\n（二）服务费。\n第四条 其他\n违反第三条（二）项、第三条第（一）项的，退款。',
    ['第三条（二）项 → （二）', '第三条第（一）项 → （一）'],
  ],
  [
    'what it says of itself',
    '第一条 总则\n1、甲。\n2、除前款所述外，适用本条第1款。\n第二条 其他\n违反本条的，解除。',
    ['前款 → 1、', '本条第1款 → 1、', '本条 → 第二条'],
  ],
  ['no clause in 本条款 and 前款项', '第一条 总则\n本条款有效，前款项不退。', []],
  ['several dotted clauses', '1. 费用\n1.1 甲。\n1.2 乙。\n1.3 依第1.1、1.2条处理。', ['第1.1 → 1.1', '1.2条 → 1.2']],
  [
    'itself by its name',
    '青竹网用户协议\n请阅读《青竹网用户协议》和《隐私政策》。',
    ['《青竹网用户协议》 → self', '《隐私政策》 → document'],
  ],
  [
    'itself by what stands for it',
    '请阅读《青竹协议》（以下简称“本协议”）。\n《青竹协议》自签订之日起生效。',
    ['《青竹协议》 → self', '《青竹协议》 → self'],
  ],
  [
    'articles of another document',
    '第三条 费用\n依《充值规则》第三条办理。',
    ['《充值规则》 → document', '第三条 → document'],
  ],
  ['a law without marks around its name', '第五条 解除\n根据民法典第五条处理。', ['第五条 → 民法典第五条']],
  ['an annex by its name', '一、总则\n详见《服务清单》。\n附件一：服务清单\n甲', ['《服务清单》 → 附件一']],
  ['English', '1. Fees\n1.1 甲。\n1.2 依 Section 1.1 处理。', ['Section 1.1 → 1.1']],
  ['nothing in a heading number', '第一条 定义\n第二条 效力', []],
])('resolves %s', (_, source, expected) => {
  expect(refer(source)).toEqual(expected);
});
