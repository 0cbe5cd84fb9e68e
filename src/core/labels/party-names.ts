import type { Party } from '../clauses/outline.ts';
import { normalise, type PartyNames } from './normal-text.ts';

/** Words that mean the platform or the user in any agreement. */
const always: readonly (readonly ['P' | 'U', readonly string[]])[] = [
  [
    'P',
    [
      '我们',
      '本平台',
      '平台',
      '本网站',
      '本站',
      '本公司',
      '我公司',
      '我司',
      '本中心',
      '本单位',
      '运营方',
      '运营商',
      '服务商',
      '服务提供者',
      '服务提供方',
    ],
  ],
  ['U', ['用户', '您', '你', '你们', '商户', '客户', '使用者', '玩家', '消费者', '注册人', '会员']],
];

/** Longer words that begin like a name but mean something else: they stay as they are. */
const notNames = ['会员费', '会员服务', '会员卡', '会员权益', '客户端', '用户名', '用户界面'];

/** The table of names that {@link toNormalText} replaces: the outline's parties and the words that always mean them. */
export function partyNames(parties: readonly Party[]): PartyNames {
  const byName = new Map<string, 'P' | 'U' | null>();
  for (const [sign, names] of always) for (const name of names) byName.set(name, sign);
  for (const party of parties) {
    if (party.role === 'third-party') continue;
    for (const name of party.names) {
      const normal = normalise(name);
      if (normal.length >= 2) byName.set(normal, party.role === 'platform' ? 'P' : 'U');
    }
  }
  for (const name of notNames) byName.set(name, null);
  const table = new Map<string, { name: string; sign: 'P' | 'U' | null }[]>();
  for (const [name, sign] of [...byName].sort((a, b) => b[0].length - a[0].length)) {
    const first = name.charAt(0);
    const list = table.get(first) ?? [];
    list.push({ name, sign });
    table.set(first, list);
  }
  return table;
}
