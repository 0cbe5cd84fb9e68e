import { countMatches, countWord } from '../text/count.ts';

/**
 * An institution that is the platform of its own agreement and has no other name there: “机构可以调整课时”, “医院不承担责任”.
 * The same words mean others wherever somebody else speaks (“我们”, “平台”), so that they must stand alone at the head
 * of more clauses than those do.
 */

/** Each with the words that it has for its user, and as the subject of a sentence. */
const institutions = Object.entries({
  机构: ['家长'],
  医院: ['患者', '就诊人'],
  学校: ['家长'],
  门店: [],
  银行: [],
  公司: [],
  基金会: ['捐赠人'],
  保险公司: ['投保人', '被保险人'],
  主办方: [],
  出租方: ['承租方'],
  物业公司: ['业主'],
}).map(([name, users]) => ({
  name,
  users,
  subject: new RegExp(
    `(?:^|[，。；：\\s]|由|与|同意|授权|但|如)${name}(?=[可将会应须不有对就在为向按仅与及承的])`,
    'gmu',
  ),
}));
/** Who speaks in most agreements. */
const speaker = /我们|平台|本公司|本网站|本站|本店/g;
/** Words that make an institution another's: “合作机构”, “第三方公司”. */
export const othersBefore = [
  ...['合作', '医疗', '金融', '征信', '第三方', '监管', '仲裁', '司法', '其他', '其它', '政府', '行政', '受托', '检测'],
  ...['分支', '相关', '评估', '支付', '担保', '关联', '发卡', '物流', '快递', '广告', '外部', '所在', '商业', '保险'],
] as const;
const fewest = 4;

/** An institution and its users, as an agreement of its own calls them. */
export interface Institution {
  readonly name: string;
  readonly users: readonly string[];
}

/** The institution that acts as the platform, null where none does. */
export function findInstitution(source: string): Institution | null {
  let found: Institution | null = null;
  let most = Math.max(countMatches(source, speaker), fewest - 1);
  for (const { name, users, subject } of institutions) {
    // Most texts hold the word less often than that, however it stands: to look how takes a hundred times as long.
    if (countWord(source, name) <= most) continue;
    const count = countMatches(source, subject);
    if (count > most) [found, most] = [{ name, users }, count];
  }
  return found;
}
