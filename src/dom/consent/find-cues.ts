import { spansOverlap, type Span } from '../../core/span.ts';
import { classOf, parentOf } from '../clobber-proof.ts';
import { AGREEMENT_HINT, hintsOf, isCalledBox, isNamedBox } from './widget/box-hints.ts';
import {
  ADMONITION,
  ASKED_WHY,
  BARE_NAME,
  BARE_NAME_ENGLISH,
  NAMED_BESIDE_BOX,
  CONDITION_AFTER,
  CONSENT_BUTTON,
  CONSENT_IN_BUTTON,
  EDITION,
  COOKIES,
  GRANTS,
  NOT_ACCEPTING,
  OPINION_SCALE,
  OPTION,
  OWN_PROMISE,
  READ_BUTTON,
  REFUSE_BUTTON,
  SETTING,
  SIGN_BUTTON,
} from './words.ts';
import { cuePatterns } from './cue-patterns.ts';
import type { CueKind } from './cue-patterns.ts';
import type { Slices } from '../../read/in-slices.ts';
import { foldVariants } from './fold-variants.ts';
import { hasDocumentNoun } from './names/has-document-noun.ts';
import { endsAsTitle } from './names/is-title.ts';
import { hasFieldsAround } from './weigh/has-fields-around.ts';
import { isDeniedInEnglish } from './is-denied-in-english.ts';
import { piecesBetween, toWords } from './flow/page-flow.ts';
import type { PageFlow, Piece } from './flow/page-flow.ts';

/** A place in the flow whose words may ask for consent. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The button whose words these are. */
  readonly button: Piece | null;
  /** The drawn box beside a mere name, where the words alone would not tell which it is. */
  readonly box?: Element;
  /** In an admonition (“请…同意”): only a box beside it makes it a question. */
  readonly admonishes: boolean;
}

/** What follows a verb that accepts no terms: “接受后”, “接受电子邮件”, “接受的好友”, but not “同意本站的《服务条款》”. */
const NOT_TERMS =
  /^(?:[^，。；;\n]{0,3}(?:后|之前|前|书)|[^，。；;\n]{0,3}的(?![^，。；;\n]{0,6}(?:[《<「【“]|协议|条款|政策|声明|须知|规则|章程|守则|公约))|管理|[^，。；;、\n《]{0,6}(?:邮件|短信|推送|通知|消息|资讯|广告|来电))/;
/** More cues than any page needs; a hostile page with 10,000 of them is looked at up to here. */
const MAX_CUES = 400;

/** Who ticks it promises for a company: “☐ 本公司承诺遵守《供应商行为准则》”. */
const PROMISE_OF_BOX = /\uE000[\s\uE004]*(?:本公司|我公司|我司|本店|企业|商家|卖家)[^\s。\uE000-\uE006]{0,6}$/;

/** Characters before a verb that may turn it into something else. */
const BEFORE = 32;

function isRefused(before: string): boolean {
  if ([SETTING, ASKED_WHY].some((other) => other.test(before))) return true;
  if (OWN_PROMISE.test(before) && !PROMISE_OF_BOX.test(before)) return true;
  // “☐ 是否同意…”, “☐ 用户同意…”: beside a box even these ask. A refusal stays one.
  if (/\uE000[^\n。\uE000-\uE006]{0,8}$/.test(before)) return /(?:不|不再|取消|未|没有|拒绝)\s*$/.test(before);
  if (!NOT_ACCEPTING.test(before)) return false;
  // “您的” and “用户” speak of consent in the third person, but “我已经…同意” ends in 经 as well.
  return !/(?:已经|您已|你已|我已|我[/／]我们)\s*$/.test(before);
}

/** “是否同意《…》： ○ 是 ○ 否”, “是否同意《…》 ☐”: the question is answered beside it. */
function isAnswered(before: string, after: string): boolean {
  return /是否$/.test(before) && /^[^\n。\uE000-\uE006]{2,60}\n?\s{0,4}\uE000\s*?(?:是|同意|接受|\n|$)/.test(after);
}

/** Characters of a sentence before its verb that are read in English. */
const BEFORE_ENGLISH = 120;

/** Whether English words that consent are denied by their sentence. */
function isDenied(flow: PageFlow, folded: string, { kind, start, end }: Pick<Cue, 'kind' | 'start' | 'end'>): boolean {
  const before =
    folded
      .slice(Math.max(0, start - BEFORE_ENGLISH), start)
      .split(/[\n.!?;:\uE000-\uE006]/)
      .at(-1) ?? '';
  const after = folded.slice(end, end + 60);
  const [line = ''] = folded.slice(end, end + BEFORE_ENGLISH).split('\n', 1);
  const beside = piecesBetween(flow, start - before.length - 4, end + line.length).some(
    ({ kind, node }) => kind === 'box' || (kind === 'icon' && isCalledBox(node as Element)),
  );
  const matched = folded.slice(start, end).trim();
  return isDeniedInEnglish({ before, matched, after, beside, doing: kind === 'english-doing' });
}

/** Where what one does begins: “未注册的手机号将自动创建账号，登录即表示同意” asks from 登录 on. */
function startOfAct(kind: CueKind, pattern: RegExp, matched: string): number {
  const [comma] = kind === 'doing' ? [...matched.matchAll(/[，,](?=.{4})/g)].slice(-1) : [];
  if (comma === undefined) return 0;
  const rest = matched.slice(comma.index + 1);
  const own = new RegExp(pattern.source).exec(rest);
  return own !== null && own[0].length + own.index === rest.length ? comma.index + 1 + own.index : 0;
}

/** Finds every place whose words may ask for consent, in the order of the flow. */
export function* findCues(flow: PageFlow): Slices<Cue[]> {
  const cues: Cue[] = [];
  const denied: Span[] = [];
  const folded = foldVariants(flow.text);
  yield;
  for (const piece of flow.pieces) {
    if (piece.kind !== 'button') continue;
    const words = toWords(folded.slice(piece.start, piece.end));
    if (words.length > 60 || REFUSE_BUTTON.test(words)) continue;
    if (![CONSENT_BUTTON, CONSENT_IN_BUTTON, READ_BUTTON, SIGN_BUTTON].some((consents) => consents.test(words)))
      continue;
    if (COOKIES.test(words) || GRANTS.test(words) || OPINION_SCALE.test(words)) continue;
    cues.push({ kind: 'button', start: piece.start, end: piece.end, weight: 1.6, button: piece, admonishes: false });
    if (cues.length >= MAX_CUES) break;
  }
  const buttons = flow.pieces.filter((piece) => piece.kind === 'button');
  let next = 0;
  for (const { kind, weight, pattern } of cuePatterns) {
    yield;
    next = 0;
    for (const match of folded.matchAll(pattern)) {
      if (cues.length >= MAX_CUES || denied.length >= MAX_CUES) break;
      const { index } = match;
      const end = index + match[0].length;
      while (next < buttons.length && (buttons[next]?.end ?? 0) <= index) next += 1;
      if ((buttons[next]?.start ?? Infinity) < end) continue;
      const overlaps = (known: Span): boolean => spansOverlap(known, { start: index, end });
      if (cues.some(overlaps) || denied.some(overlaps)) continue;
      const before = folded.slice(Math.max(0, index - BEFORE), index);
      if (/[a-z]\s?$/.test(match[0])) {
        // What a longer pattern found denied, a shorter one must not find without the words that deny it.
        if (isDenied(flow, folded, { kind, start: index, end })) {
          denied.push({ start: index, end });
          continue;
        }
      } else if (kind !== 'doing' && isRefused(before) && !isAnswered(before, folded.slice(end, end + 80))) {
        // “未注册的手机号…登录即代表同意”: what stands before the act does not deny the consent.
        if (SETTING.test(before)) denied.push({ start: index, end });
        continue;
      }
      const after = folded.slice(end, end + 60);
      if (kind === 'accept' && (NOT_TERMS.test(after) || CONDITION_AFTER.test(after))) continue;
      // “您在点击同意前，应当认真阅读”.
      if (kind === 'read-accept' && /^之?前/.test(after)) continue;
      const start = index + startOfAct(kind, pattern, match[0]);
      cues.push({ kind, start, end, weight, button: null, admonishes: ADMONITION.test(before) });
    }
  }
  yield;
  addBoxes({ ...flow, text: folded }, cues);
  return cues.sort((a, b) => a.start - b.start);
}

/** A line that only says where to read: “退款规则见用户协议”, “继续浏览用户协议”. */
const LEADS_THERE = /[见看]|下载|打印|浏览/;

/** Names of marks that are ticked. */
const TICK_HINT = /check|chk|tick|gou/i;

/** Characters of the longest line that is a mark and a name. */
const LONGEST_LINE = 48;

/** Characters around a mark in which another like it makes a list of both: features with ticks. */
const LIST_REACH = 120;

/** Whether a mark is named a box, stands where there are fields to fill in, and no other of its class is near. */
function isBoxOfForm(flow: PageFlow, { start, end, node }: Piece): boolean {
  const mark = node as Element;
  if (!isNamedBox(mark) || !hasFieldsAround(mark)) return false;
  return !piecesBetween(flow, start - LIST_REACH, end + LIST_REACH).some(
    (other) => other.kind === 'icon' && other.node !== mark && classOf(other.node as Element) === classOf(mark),
  );
}

/**
 * A drawn box on one line with nothing but the name of an agreement: “用户协议 <span id="agree"><img></span>”,
 * “<i class="check"> 阅读《用户协议》”, in a form “<i class="check"> 用户协议”.
 */
function addDrawnBox(flow: PageFlow, cues: Cue[], piece: Piece): void {
  const mark = piece.node as Element;
  const parent = parentOf(mark);
  // No further than a line that is short enough goes: one of many marks would be read for each of them.
  const from = Math.max(0, piece.start - LONGEST_LINE);
  const lineStart = from + flow.text.slice(from, piece.start).lastIndexOf('\n') + 1;
  const [line = ''] = flow.text.slice(lineStart, piece.end + LONGEST_LINE).split('\n', 1);
  if (line.length > LONGEST_LINE || /[\uE000-\uE003\uE005\uE006]/.test(line)) return;
  const words = line.replace(/[\s\uE004]/g, '');
  const name = words.replace(/^请?(?:阅读|查看)(?=[《<「])/, '');
  if (!BARE_NAME.test(name) || OPTION.test(line) || LEADS_THERE.test(name)) return;
  const hints = hintsOf(mark);
  const hinted = AGREEMENT_HINT.test(`${hints} ${parent === null ? '' : hintsOf(parent)}`);
  const read = name !== words && TICK_HINT.test(hints);
  // “<i class="check"> 正品保障 用户协议”: the mark is of the first words.
  const [first = '', other] = line.split(/[\s\uE004]+/).filter((part) => part !== '');
  const ofOthers = other !== undefined && !hasDocumentNoun(first);
  if (!hinted && !read && (ofOthers || !isBoxOfForm(flow, piece))) return;
  const start = lineStart + (/^[\s\uE004]*/.exec(line)?.[0].length ?? 0);
  if (cues.some((cue) => cue.start < lineStart + line.length && start < cue.end + 4)) return;
  cues.push({ kind: 'box', start, end: start, weight: 1.6, button: null, admonishes: false, box: mark });
}

/** Whether a box and the bare name of an agreement make a line, with no other box near: no list of things to choose. */
function isLonelyName(flow: PageFlow, { start, end }: Piece): boolean {
  const words = toWords(/^[^\n\uE000-\uE003]*/.exec(flow.text.slice(end, end + 60))?.[0] ?? '');
  const line = words.replace(/\s|[（(][^（）()]{1,6}[）)]$/g, '');
  const around = flow.text.slice(Math.max(0, start - 120), start) + flow.text.slice(end, end + 120);
  return (BARE_NAME.test(line) || BARE_NAME_ENGLISH.test(words)) && !around.includes('\uE000');
}

/** “☐ 协议标题”: a field of one who writes an agreement. */
const FIELD_OF_EDITOR =
  /^[\s\uE004]*[^《》\n\uE000-\uE006]{0,24}(?:协议|条款|政策|须知|公约)(?:标题|正文|管理|设置|模板|版本|链接|地址|编号|名称)(?=[\s：:\uE000-\uE006]|$)/;

/** “☐ 《用户协议审查要点》”: whether what stands in marks is no agreement. */
function isOtherTitle(beside: string): boolean {
  const title = /^[\s\uE004]*《([^《》\n]{2,40})》/.exec(beside)?.[1];
  if (title === undefined) return false;
  const bare = title.replace(EDITION, '').trim();
  return !(/[\u3400-\u9FFF]/.test(bare) ? endsAsTitle(bare) : hasDocumentNoun(bare));
}

/** Boxes beside the mere name of an agreement: “☐ 《用户协议》”, “☐ 点击阅读注册协议”. */
function addBoxes(flow: PageFlow, cues: Cue[]): void {
  for (const piece of flow.pieces) {
    if (cues.length >= MAX_CUES) return;
    if (piece.kind === 'icon') addDrawnBox(flow, cues, piece);
    if (piece.kind !== 'box') continue;
    const beside = flow.text.slice(piece.end, piece.end + 60);
    const match = NAMED_BESIDE_BOX.exec(beside);
    if (match === null || OPTION.test(beside) || FIELD_OF_EDITOR.test(beside) || isOtherTitle(beside)) continue;
    const lead = /^[\s\uE004]*/.exec(match[0])?.[0].length ?? 0;
    const start = piece.end + lead;
    if (cues.some((cue) => cue.button === null && cue.start < start + 60 && start < cue.end + 4)) continue;
    const box = piece.node as Element;
    const hinted = AGREEMENT_HINT.test(hintsOf(box));
    const quoted = /^[\s\uE004]*[《<]/.test(beside);
    if (!hinted && !quoted && !/阅读|遵守/.test(match[0]) && !isLonelyName(flow, piece)) continue;
    cues.push({ kind: 'box', start, end: start, weight: hinted ? 1.6 : 1, button: null, admonishes: false });
  }
}
