import { isShown } from '../../clobber-proof.ts';
import type { InlineText } from '../find-inline-texts.ts';
import { findNames } from './find-names.ts';
import { nameOfLabel } from './name-of-label.ts';
import { isGeneric } from './named-document.ts';
import type { NamedDocument } from './named-document.ts';
import type { Sentence } from '../find-sentence.ts';
import { gapLength } from '../widget/find-drawn-box.ts';
import { findPieceIndex } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';

/** Characters between two texts one of which follows the other. */
const BETWEEN_TEXTS = 40;

/** The texts one right after another that end with the one at `last`: what “以上内容” below them means. */
function textsUpTo(texts: readonly InlineText[], last: InlineText): InlineText[] {
  const before = texts.find((one) => one.end <= last.headingStart && last.headingStart - one.end <= BETWEEN_TEXTS);
  return before === undefined ? [last] : [...textsUpTo(texts, before), last];
}

/** Characters of a text that is no agreement but tells which to accept: the dialog before one signs up. */
const LONGEST_NOTICE = 600;

/** Whether a text only tells of documents that it quotes and links. */
function onlyTellsOf(text: InlineText, names: readonly NamedDocument[]): boolean {
  if (text.end - text.start > LONGEST_NOTICE) return false;
  return names.some(
    ({ by, link, start, end }) => by === 'quoted' && link !== null && text.start <= start && end <= text.end,
  );
}

/** Adds agreements that stand on the page beside the surface, and betters a general name by their headings. */
export function joinTexts(
  names: readonly NamedDocument[],
  texts: readonly InlineText[],
  span: Sentence,
  button: boolean,
): NamedDocument[] {
  const joined = [...names];
  // What a sentence quotes itself is what it asks for, whatever stands around it.
  const quotes = names.some(({ by }) => by === 'quoted');
  const beside = texts.filter((text) => {
    const gap = text.end <= span.start ? span.start - text.end : text.start - span.end;
    return gap >= 0 && gap <= (button ? 400 : 160) && (isShown(text.element) || button);
  });
  const [nearest] = beside;
  const unnamed = names.every((name) => isGeneric(name)) && nearest !== undefined && nearest.end <= span.start;
  for (const text of unnamed ? [...textsUpTo(texts, nearest).slice(0, -1), ...beside] : beside) {
    if (text.name === '' || (button && onlyTellsOf(text, names))) continue;
    const entry = { name: text.name, start: text.start, end: text.end, link: null, by: 'marked' } as const;
    const own = text.name.toLowerCase();
    const twin = joined.findIndex(({ name }) => own.endsWith(name.toLowerCase()) || name.toLowerCase().endsWith(own));
    const known = joined[twin];
    if (known === undefined) {
      // One link can name two: “服务条款及隐私政策”.
      const isPart = joined.some(({ name }) => name.toLowerCase().includes(own));
      if ((button || !quotes) && !isPart) joined.push(entry);
    } else if (known.by === 'words' && text.name.length > known.name.length) {
      // A text below is not what words above it point back to: it betters only a name that says nothing.
      if (text.end <= span.start || isGeneric(known)) joined[twin] = { ...entry, link: known.link };
    }
  }
  return joined.sort((a, b) => a.start - b.start);
}

/**
 * Names on the line before a box whose own words are only “同意”: “是否接受《…》： ○ 同意 ○ 不同意”, “用户协议：☐ 已阅读并同意”.
 */
export function namesBefore(flow: PageFlow, { start }: Sentence): NamedDocument[] {
  const from = Math.max(0, start - 90, flow.text.lastIndexOf('\uE003', start) + 1);
  const quoted = findNames(flow, { start: from, end: start }, start).filter(({ by }) => by === 'quoted');
  if (quoted.length > 0) return quoted;
  // A label on the same line; on the line above only with a colon: cells of a table are no labels of each other.
  const before = flow.text.slice(from, start).replace(/(?:[：:]\s*)?(?:[^\S\n]|[\uE000\uE004])*$/, '');
  const label = before.slice(before.lastIndexOf('\n') + 1).trim();
  const name = nameOfLabel(label);
  if (name === null) return [];
  const end = from + before.length;
  return [{ name, start: end - label.length, end, link: null, by: 'marked' }];
}

/** What leads to the names on the line below a box: a library gives a box and its words a line of their own. */
const TO_NAMES_BELOW = /^[^\S\n]*\n\s*(?=[《〈「『【])/;

/** Names behind the box that ends a sentence, or behind both answers of a pair: “同意 ☐《…》”, “○ 同意 ○ 不同意 《…》”. */
export function namesBehind(flow: PageFlow, { end }: Sentence, widget: Element): NamedDocument[] {
  const box = flow.pieces[findPieceIndex(flow, end)];
  if (box?.kind !== 'box' || gapLength(flow, end, box.start) > 0) return [];
  const after = flow.text.slice(box.end, box.end + 40);
  const no = /^[\s\uE004]*我?(?:不同意|不接受|拒绝|拒絕)/.exec(after)?.[0];
  if (no === undefined && box.node !== widget) return [];
  const start = box.end + (no ?? TO_NAMES_BELOW.exec(after)?.[0] ?? '').length;
  const line = /^[^\n\uE000-\uE003]{0,120}/.exec(flow.text.slice(start, start + 120))?.[0] ?? '';
  return findNames(flow, { start, end: start + line.length }, start).filter(({ by }) => by !== 'words');
}

/** The verb after which an English sentence names what it asks for. */
const ASKED_FOR =
  /\b(?:(?:agree|consent|accept) to|accept|comply with|abide by|have read|please (?:read|review)|to sign)\b/i;

/** Sentences that ask, of either language. */
const ASKED = new RegExp(
  `[^\\n。；;]{0,200}(?:同意|接受|授权|授權|阅读|閱讀)[^\\n。；;]{0,200}|[^\\n.?!;]{0,200}${ASKED_FOR.source}[^\\n.?!;]{0,200}`,
  'gi',
);

/** “您是否已阅读知情同意书并自愿参加？”. */
const ASKED_WHETHER = /是否(?:已(?:经)?)?(?:阅读|閱讀|同意|接受)/;

/** A request to read, which the fields below it do not part from what is pressed at last. */
const ASKED_TO_READ = /[请請][^。\n]{0,8}(?:阅|閱)|\bplease (?:read|review)\b/i;

/** Names in the sentence that asks, some lines above a button or choice that says only “我同意”. */
export function namesAsked(flow: PageFlow, { start }: Sentence): NamedDocument[] {
  const field = flow.text.lastIndexOf('\uE003', start) + 1;
  const from = Math.max(0, start - 500);
  let asked: NamedDocument[] = [];
  for (const match of flow.text.slice(from, start).matchAll(ASKED)) {
    const sentence = { start: from + match.index, end: from + match.index + match[0].length };
    if (sentence.end <= field && !ASKED_TO_READ.test(match[0])) continue;
    // English sentences name what they ask for in words, “Do you consent to these terms?”, and Chinese questions may.
    const verb = ASKED_FOR.exec(match[0]) ?? ASKED_WHETHER.exec(match[0]);
    const names = findNames(flow, sentence, sentence.start + (verb === null ? 0 : verb.index + verb[0].length));
    const clear = names.filter(({ by }) => by === 'quoted' || verb !== null);
    if (clear.length > 0) asked = clear;
  }
  return asked;
}

/** What pressing a button is said to mean: “注册即代表您同意服务条款”, “By signing up you agree to our Terms”. */
const STATED =
  /(?:(?:表示|代表|视为|視為|即)[^\n。；;\uE000-\uE003]{0,12}?(?:同意|接受)|\bby \w+ing\b[^\n.;\uE000-\uE003]{0,40}?\b(?:agree|consent) to|\bby \w+ing\b[^\n.;\uE000-\uE003]{0,40}?\baccept|\bsubject to)([^\n。；;\uE000-\uE003]{2,120})/gi;

/** Names in the sentence beside a button that says what pressing it means. */
export function namesStated(flow: PageFlow, { start, end }: Sentence): NamedDocument[] {
  const from = Math.max(0, start - 160);
  for (const match of flow.text.slice(from, end + 160).matchAll(STATED)) {
    const to = from + match.index + match[0].length;
    const verb = to - (match[1]?.length ?? 0);
    const names = findNames(flow, { start: verb, end: to }, verb);
    if (names.length > 0) return names;
  }
  return [];
}

/** “我同意全部条款”, “全部同意”: a box that ticks those below it. */
const ALL_OF_THEM =
  /^(?:我|本人)?(?:已?(?:阅读|閱讀)[并並])?(?:(?:同意|接受)(?:以上|以下|上述|下列)?(?:全部|所有)|(?:全部|全都)(?:同意|接受))/;
const OPTIONAL = /[（(](?:可选|可選|选填|非必[选須须]|optional)[）)]/i;

/** What the boxes below a box for all of them name, but for those one may leave out. */
export function namesOfAll(flow: PageFlow, { end }: Sentence, words: string): NamedDocument[] {
  if (!ALL_OF_THEM.test(words)) return [];
  const reach = flow.text.slice(end, end + 600).split(/[\uE001\uE003]/, 1)[0] ?? '';
  const names: NamedDocument[] = [];
  for (const { index, 0: line } of reach.matchAll(/\uE000[^\n\uE000]{2,200}/g)) {
    if (OPTIONAL.test(line)) continue;
    const start = end + index + 1;
    names.push(...findNames(flow, { start, end: start + line.length - 1 }, start));
  }
  return names;
}

/** A text beside the surface that bears no name of its own. */
export function unnamedText(texts: readonly InlineText[], { start, end }: Sentence): NamedDocument[] {
  const text = texts.find((one) => {
    const gap = one.end <= start ? start - one.end : one.start - end;
    return one.name === '' && gap >= 0 && gap < 400;
  });
  return text === undefined ? [] : [{ name: '协议', start: text.start, end: text.end, link: null, by: 'nearby' }];
}

/** Names around a button that say more than its own words do. */
export function betterNames(own: readonly NamedDocument[], around: readonly NamedDocument[]): NamedDocument[] {
  const telling = own.filter((name) => !isGeneric(name));
  if (telling.length === 0) return [...around];
  // “1安装协议” is the step of a wizard, of the same name.
  return around.filter(({ name }) =>
    telling.some((one) => name.endsWith(one.name) && !/^\d{1,2}$/.test(name.slice(0, -one.name.length))),
  );
}
