import { ACTS, READ_BUTTON, SIGN_BUTTON } from '../words.ts';

/** What one does by a button: “立即注册”, “下一步”, “sign up”. */
export const ACTION_WORDS =
  /^(?:立即|马上|馬上|免费|免費|确认|確認|完成|提交|手机|快速|同意并|点击|點擊|(?:本机|手机|微信|支付宝|QQ)?号?码?(?:一键|快捷|授权))?(?:注册|註冊|登录|登錄|登入|下一步|提交|开通|開通|创建[账帐]号|创建帳號|同意并(?![^，。]*(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知|规则|規則)$)[^，。]{2,10}|进入|继续|繼續|sign ?up|register|log ?in|sign ?in|continue|create (?:an )?account|get started)(?:[账帐帳]号|新用户|会员|提交)?$/i;
/** “同意协议并注册”, “已阅读并同意，下一步”: consent and going on in one. */
export const CONSENT_AND_GO = new RegExp(`^(?:我)?(?:已阅读并)?(?:同意|接受).{0,24}(?:${ACTS}).{0,4}$`);
/** The same with more before it, a button only where it stands alone: “我已了解，同意并继续”. */
export const READ_CONSENT_AND_GO = new RegExp(
  `^(?:我|本人)?(?:已经?)?(?:认真|仔细)?(?:阅读|知晓|知悉|了解|确认)[^。《》]{0,8}?[，,]?(?:并|且)?(?:同意|接受)[^《》]{0,16}(?:${ACTS})[^《》]{0,4}$|^(?:我|本人)?已(?:经)?(?:认真|仔细)?(?:阅读|知晓|知悉)[^《》]{0,8}(?:须知|协议|条款|内容|风险)[，,](?:开始|确认|立即|去)?(?:${ACTS})$`,
);
/** What both hold: acts are looked for in no other words, which are nearly all of a page. */
export const CONSENTS_OR_READS = /同意|接受|阅读|知晓|知悉/;
/** What a document is about is no act: the 充值 of 《充值协议》. */
export const ACT_IN_NAME = new RegExp(
  `《[^《》]{1,40}》|(?:${ACTS})(?=[\\u3400-\\u9FFF]{0,6}(?:协议|条款|须知|规则|章程|声明|政策|公约|规范|守则|规定|合同|书))`,
  'g',
);
/** The same and nothing else, as the whole of a block: a button without class or listener in the markup. */
export const STATED_CONSENT = new RegExp(
  `^(?:我)?(?:已)?(?:阅读并)?同意(?:以上|以下|上述|本|该)?(?:协议|条款|声明|须知|《[^《》]{2,16}》)?[，,]?(?:并|且|后)?(?:立即|开始|去)?(?:${ACTS}){1,2}(?:[账帐]号|用户|会员)?$`,
);
/** A button that is the name of a document and no more: how component libraries write a link inside a sentence. */
const NAME_AS_BUTTON =
  /^(?:《[^《》]{2,30}》|[\u3400-\u9FFF]{0,14}风险提示|[\u3400-\u9FFF]{2,16}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知|规则|規則|章程|公约|公約|方针|方針|指引|合同|规定|規定|制度|规程|规范|告知|(?:告知|承诺|授权|揭示)书)|(?:[a-z][\w-]* (?:(?:and|of|&) )?){0,4}(?:terms|polic(?:y|ies)|agreement|notice|conditions|statement|guidelines|rules|regulations|waiver|disclosure|warning|eula|(?:terms|code) of \w+))$/i;
/** The same as a shape of a prototype, where names of all kinds are styled as “link button”. */
export const NAMED_SHAPE = /^(?!.{0,8}(?:同意|接受|签署|阅读)).{2,}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知)$/;
/** A short statement of consent, a button where nothing of a sentence stands around it: “阅读并同意”, “同意上述条款”, “确认签署”. */
export const CONSENT_ALONE = new RegExp(
  `^[\\u3400-\\u9FFF，,、]{0,8}(?:同意|接受)[\\u3400-\\u9FFF，,、]{0,8}$|${READ_BUTTON.source}|${SIGN_BUTTON.source}`,
);
/** A link that accepts what stands around it and names nothing: “阅读并接受上述协议”. */
export const CONSENTS_TO_NO_NAME =
  /(?:同意|接受|阅读|签署)(?:以上|以下|上述|本|该|此|这些|全部|所有|的|各项)*(?:协议|条款|须知|声明|规定|内容)?(?:和条件)?$/;
/** A whole answer to the question whether one accepts. */
export const ANSWER = /^(?:我)?(?:不同意|同意|接受|不接受|拒绝|取消)$/;
/** The same in English, however it goes on: “I agree to participate in this study”, “No, I do not consent”. */
export const ANSWER_ENGLISH =
  /^(?:(?:yes|no),? )?i (?:[\w ]{2,40}\bi )?(?:\w+ly )?(?:(?:do not|don['’]t) )?(?:wish to |want to )?(?:agree|accept|consent|disagree|decline)\b/i;
/** How else one leaves such a question: “暂不使用”, “退出应用”. */
export const LEAVES_IT =
  /^(?:我)?(?:不同意|不接受|拒绝|暂不|退出|取消|仅浏览|放弃|再想想|稍后|不使用|残忍拒绝|狠心拒绝|关闭|返回|不，)[\u3400-\u9FFF，,（）()]{0,8}$/;
/** What a link beside a button of a form leads to: “已有账号？”, “返回登录”. */
export const LEADS_ELSEWHERE = /^(?:已有|返回|忘记|重置|清空|(?:去|立即|直接|马上)?登录)/;
/** Any verb of acceptance or reading. */
export const CONSENTS = /同意|接受|签署|阅读|agree to|accept/;
/** What stands around the words of a button: “【同意】”, “同意（5s）”, “同意 >”. */
const AROUND_WORDS =
  /^\s*[[【［]\s*|\s*[\]】］]\s*$|\s*(?:[（(]\s*\d{1,3}\s*(?:s|秒)?\s*[）)]|\d{1,3}\s*(?:s|秒)|[>＞›»→]+)\s*$/gi;

/** Whether the words of a button are the name of a document and no more: it reads the document. */
export function namesDocument(words: string): boolean {
  const name = words.trim().replace(/^[【「『“"<（(]+|[】」』”">）)]+$/g, '');
  return NAME_AS_BUTTON.test(name) && !CONSENTS.test(name);
}

/** What a button says, without brackets and arrows around it and seconds that count down. */
export function wordsToPress(words: string): string {
  return words.replace(AROUND_WORDS, '');
}

/** Characters of the longest words of a button: English takes about two for one. */
export function longestWords(words: string): number {
  return /[\u3400-\u9FFF]/.test(words) ? 30 : 56;
}
