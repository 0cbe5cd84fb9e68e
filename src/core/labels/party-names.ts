import type { Party } from '../clauses/outline.ts';
import { simplify } from '../text/simplify.ts';
import { findActors } from './find-actors.ts';
import { findInstitution, othersBefore } from './find-institution.ts';
import { findSigner } from './find-signer.ts';
import { isFirstPerson } from './is-first-person.ts';
import { normalise, type PartyNames } from './normal-text.ts';

const platformWords = [
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
  '本店',
  '本馆',
  '本医院',
  '本学校',
  '运营方',
];
const userWords = [
  '用户',
  '您',
  '你',
  '你们',
  '商户',
  '客户',
  '使用者',
  '玩家',
  '消费者',
  '注册人',
  '会员',
  '主播',
  '学员',
  '投资者',
  '投保人',
  '寄件人',
  '阁下',
];
/** How an agreement in the words of its user calls both sides. */
const firstPerson = [
  ['本人', 'U'],
  ...['贵司', '贵公司', '贵行', '贵方', '贵机构'].map((name) => [name, 'P'] as const),
] as const;
/** Longer words that begin like a name but mean something else: they stay as they are. */
const otherWords = [
  '会员费',
  '会员服务',
  '会员卡',
  '会员权益',
  '客户端',
  '用户名',
  '用户界面',
  '第三方平台',
  '开放平台',
  '消费者权益保护',
  // “日本店铺” is no “本店”.
  '日本',
];
/** Definitions name many things; a name of the user looks like this … */
const userName = /^.{0,6}(?:用户|会员|客户|商户|商家|者|人|方|学员|乘客|司机|玩家|卖家|店主)$/;
/** … and a name of the platform never like this. */
const noPlatform =
  /(?:保证金|内容|作品|标记|标识|游戏|支付|信息|服务|钱包|协议|软件|产品|商品|关联公司|关联方|买家|卖家|商家|主播|用户|商户|配送公司|监护人|第三方|运营商|数据|日志|记录|消息|文件|资料)$|["“”'\s]/;

/**
 * At most this many names are looked for, at every place of a text: our agreements name up to 60, a hostile one might
 * name one in each line.
 */
const mostNames = 200;

/**
 * The table of names that `toNormalText` replaces: words that always mean one side, the outline's parties as far as
 * they can be names, and who acts as the platform.
 */
export function partyNames(parties: readonly Party[], source = ''): PartyNames {
  const byName = new Map<string, 'P' | 'U' | null>();
  const set = (name: string, sign: 'P' | 'U') => {
    const normal = normalise(name);
    if (normal.length >= 2 && byName.size < mostNames) byName.set(normal, sign);
  };
  for (const { role, names } of parties) {
    for (const name of names.map(simplify)) {
      if (role === 'user' && userName.test(name) && !/平台|公司/.test(name)) set(name, 'U');
      if (role === 'platform' && !noPlatform.test(name)) set(name, 'P');
    }
  }
  const actors = findActors(source).filter((name) => byName.get(normalise(name)) !== 'U');
  for (const name of actors) if (!noPlatform.test(name)) set(name, 'P');
  for (const { name, sign } of findSigner(source)) if (!byName.has(name)) byName.set(name, sign);
  const institution = findInstitution(source);
  if (institution !== null && !byName.has(institution.name)) {
    byName.set(institution.name, 'P');
    for (const other of othersBefore) byName.set(other + institution.name, null);
    for (const user of institution.users) if (!byName.has(user)) byName.set(user, 'U');
  }
  const sides = ['甲方', '乙方'] as const;
  for (const [side, other] of [sides, [sides[1], sides[0]]] as const) {
    if (actors.includes(side) && !actors.includes(other)) byName.set(other, 'U');
  }
  // A platform that is the third side has both others for its users.
  if (byName.get('丙方') === 'P' && !sides.some((side) => byName.has(side))) {
    for (const side of sides) byName.set(side, 'U');
  }
  for (const name of platformWords) byName.set(name, 'P');
  for (const name of userWords) byName.set(name, 'U');
  if (isFirstPerson(source)) for (const [name, sign] of firstPerson) byName.set(name, sign);
  for (const name of otherWords) byName.set(name, null);
  const table = new Map<number, { name: string; sign: 'P' | 'U' | null }[]>();
  for (const [name, sign] of [...byName].sort((a, b) => b[0].length - a[0].length)) {
    const first = name.charCodeAt(0);
    table.set(first, [...(table.get(first) ?? []), { name, sign }]);
  }
  return table;
}
