import type { AgreementKind } from './review.ts';
import { countMatches } from '../text/count.ts';

const privacyName =
  /隐私|个人(?:信息|资料)(?:保护|处理|收集)|儿童.{0,6}(?:信息|保护)|信息保护(?:政策|声明|规则)|privacy/i;
const agreementName =
  /协议|合同|(?<!智能)合约|条款|约定|契约|(?:用户|会员|充值|退[费款]|交易|投保)(?:规则|须知)|使用规则|服务规则|知情同意书|章程|许可|声明|承诺书|terms|agreement|licen[cs]e|contract/i;
/** Lists and summaries that go with a policy: what the law asks of the policy is not asked of them. */
const companion = /清单|目录|列表|摘要|概要|简明版|权限(?:申请)?(?:与使用情况)?说明|告知书|授权书/;
/** A form that asks for faces or other data, and refers to no policy, has to tell itself what 个人信息保护法 第十七条 asks for. */
const consentForm = /(?:人脸|面部|生物识别|个人信息|敏感信息)[^，。\n]{0,12}同意书/;
const policy = /《[^《》\n]{0,30}(?:隐私|个人信息)[^《》\n]{0,12}》|隐私政策/;
const selfPrivacy =
  /(?:本|此|《)(?:份)?[^，。；\n]{0,12}(?:隐私|个人信息保护)[^，。；\n]{0,6}(?:政策|声明|条款|协议|指引|规则)|本政策|本指引/g;
const selfAgreement = /本(?:服务|使用|用户|注册|许可|软件)?(?:协议|条款|合同|规则|承诺书)|本约定/g;
const dataWords = /个人信息|隐私|收集|Cookie|cookie|SDK/g;

const head = 30_000;

const longestTitle = 40;

/** What stands for a title in a text whose own says nothing: its first short lines. */
function firstLines(text: string): string {
  return text
    .slice(0, 400)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= longestTitle)
    .slice(0, 2)
    .join(' ');
}

/** What kind of document this is, from its title and, where that leaves doubt, from how the text calls itself. */
export function detectKind(title: string | null, text: string): AgreementKind {
  if (title !== null && companion.test(title)) return 'other';
  if (title !== null && consentForm.test(title)) return policy.test(text) ? 'other' : 'privacy-policy';
  const isTold = title !== null && (privacyName.test(title) || agreementName.test(title));
  const named = isTold ? title : firstLines(text);
  const privacy = privacyName.test(named);
  const agreement = agreementName.test(named.replace(/隐私(?:权)?(?:保护)?(?:声明|条款|协议)/g, ''));
  if (privacy && !agreement) return 'privacy-policy';
  if (agreement && !privacy) return 'user-agreement';
  const start = text.slice(0, head);
  const asPrivacy = countMatches(start, selfPrivacy);
  const asAgreement = countMatches(start, selfAgreement);
  const dense = countMatches(start, dataWords) / Math.max(1, start.length / 1000);
  if (asPrivacy > asAgreement && dense >= 3) return 'privacy-policy';
  if (asAgreement >= 2 || agreement) return 'user-agreement';
  if (asPrivacy > 0 && dense >= 3) return 'privacy-policy';
  return 'other';
}
