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
  ['nothing in a heading number', '第一条 定义\n第二条 效力', []],
])('resolves %s', (_, source, expected) => {
  expect(refer(source)).toEqual(expected);
});
