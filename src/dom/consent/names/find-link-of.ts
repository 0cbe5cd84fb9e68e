import { attributeOf, closestOf, documentOf, holds, textOf, titleOf } from '../../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { FOOT_OR_MENU, isInRowOfLinks, linkAround } from './links-around.ts';
import { elementAt, piecesBetween, toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { EDITION, GENERIC_NAME, READ_LEAD } from '../words.ts';

/** Characters around a sentence within which a link may lead to what it names; further off within its form. */
const NEAR = 200;
const IN_FORM = 600;

/** What a link says before the name that it leads to: “由此了解更多”. */
const READS = /^[\u3400-\u9FFF]{0,6}(?:了解|查看|阅读|閱讀|查阅|查閱|下载|下載)(?:更多|完整|详细|詳細)?的?$/;
const READS_ENGLISH =
  /^(?:(?:please|click(?: here)?(?: to)?|read|view|see|open|show|download|more about|full|complete|our|the)\s+)+/i;
/** Whose a document is, by what such names end with; Latin ones are no words of the language around them. */
const OWNER =
  /^(?:[\u3400-\u9FFF\w]{1,10}(?:网|網|站|商城|平台|公司|集团|集團|科技|银行|銀行|学院|學院|大学|大學|医院|醫院|社区|社區)|[A-Za-z][\w. -]{0,20})的?$/;
/** What such a word says of a document's kind instead: “会员服务协议” is no “服务协议”. */
const KIND =
  /^(?:会员|會員|注册|註冊|登录|登入|用户|用戶|商家|卖家|买家|儿童|兒童|个人|個人|企业|企業|支付|充值|the|our)$/i;

/** Whether words before a name only say whose it is. */
function isOwner(words: string, name: string, title: string): boolean {
  const owner = words.trim().replace(/(?:的|['’]s)$/, '');
  if (owner.length < 2 || KIND.test(owner) || hasDocumentNoun(owner)) return false;
  return title.toLowerCase().includes(owner.toLowerCase()) || (/[\u3400-\u9FFF]/.test(name) && OWNER.test(owner));
}

/** How a longer name differs from one that is part of it by no more than whose it is. */
function isOwned(longer: string, name: string, title: string): boolean {
  if (GENERIC_NAME.test(name)) return false;
  if (longer.endsWith(name)) return isOwner(longer.slice(0, -name.length), name, title);
  return longer.startsWith(name) && /^ (?:of|[-–|]) \S/.test(longer.slice(name.length));
}

/** How well a link's words say a name: 0 alike, 1 of some edition, 2 with whose it is; null when they don't. */
function likeness(words: string, name: string, title: string): number | null {
  const said = words.toLowerCase();
  const own = name.toLowerCase();
  if (said === own) return 0;
  if (said.endsWith(own)) {
    const lead = words.slice(0, -own.length).replace(/[《〈「“]$/, '');
    if (lead.replace(READ_LEAD, '') === '' || READS.test(lead) || lead.replace(READS_ENGLISH, '') === '') return 0;
  }
  const plain = cleanName(said.replace(EDITION, '').replace(READ_LEAD, '').replace(READS_ENGLISH, ''));
  const bare = cleanName(own.replace(EDITION, ''));
  if (plain === bare) return 1;
  return isOwned(plain, bare, title) || isOwned(bare, plain, title) ? 2 : null;
}

/**
 * The link beside a sentence that leads to a name without one: “阅读《商家入驻协议》” above “☐ 我同意商家入驻协议”, “拾穗用户协议（2024版）”
 * below “☐ 我同意用户协议”. Of two that say it alike and lead apart, none.
 */
export function findLinkOf(flow: PageFlow, name: string, { start, end }: Sentence): Element | null {
  const sentence = elementAt(flow, start);
  const form = sentence === null ? null : closestOf(sentence, 'form,dialog,[role="dialog"]');
  const title = sentence === null ? '' : titleOf(documentOf(sentence));
  const found: { readonly link: Element; readonly rank: number }[] = [];
  let last: Element | null = null;
  for (const piece of piecesBetween(flow, Math.max(0, start - IN_FORM), end + IN_FORM)) {
    const link = piece.kind === 'text' ? linkAround(piece, 'a') : null;
    if (link === null || link === last) continue;
    const near = piece.end > start - NEAR && piece.start < end + NEAR;
    if (!near && (form === null || !holds(form, link))) continue;
    last = link;
    // The foot of a form holds its sentence as well.
    const foot = closestOf(link, FOOT_OR_MENU);
    if (foot !== null && (sentence === null || !holds(foot, sentence))) continue;
    const rank = likeness(cleanName(toWords(textOf(link).slice(0, 100))), name, title);
    if (rank !== null && !isInRowOfLinks(link)) found.push({ link, rank });
  }
  const rank = Math.min(...found.map((one) => one.rank));
  const [best, ...others] = found.filter((one) => one.rank === rank).map(({ link }) => link);
  if (best === undefined) return null;
  return others.every((link) => attributeOf(link, 'href') === attributeOf(best, 'href')) ? best : null;
}
