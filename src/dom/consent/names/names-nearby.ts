import { closestOf, textOf } from '../../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { FOOT_OR_MENU, linkAround } from './links-around.ts';
import type { NamedDocument } from './named-document.ts';
import { namesInMarks } from './names-in-marks.ts';
import { piecesBetween, toWords } from '../flow/page-flow.ts';
import type { PageFlow, Piece } from '../flow/page-flow.ts';
import { READ_LEAD } from '../words.ts';

const READ_LINK = /打印|查看|看看|阅读|閱讀|全文|详情|详细|点击这里|\b(?:view|read|print)\b/i;
/** What a link says that only a script makes one: “查看网站协议”. */
const READ_NAME =
  /^(?:点击|點擊)?(?:查看|查閱|查阅|阅读|閱讀)[\u3400-\u9FFF]{2,16}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知)$/;

/** Names in the lines around a button: “《用户协议》” below “同意协议并注册”, “点此阅读…服务条款” above. */
export function findNamesNearby(flow: PageFlow, span: Sentence): NamedDocument[] {
  const between = namesNearby(flow, span, true);
  // Past the fields of its form only what can't be mistaken: marked by 《》 and linked.
  if (between.length > 0) return between;
  return namesNearby(flow, span, false).filter(({ by, link }) => by === 'quoted' && link !== null);
}

/** The words of a link with the marks that stand around it: 《<a>平台规则</a>》. */
function withMarksAround(flow: PageFlow, { start }: Piece, words: string): string {
  const before = flow.text.slice(Math.max(0, start - 2), start).trim();
  const marked =
    before.endsWith('《') && /^\s?》/.test(flow.text.slice(start + words.length, start + words.length + 2));
  return marked ? `《${words}》` : words;
}

/** Names within reach; `close`: no field to fill in stands between. */
function namesNearby(flow: PageFlow, { start, end }: Sentence, close: boolean): NamedDocument[] {
  const names: NamedDocument[] = [];
  const from = Math.max(0, start - 160);
  const to = Math.min(flow.text.length, end + 160);
  const barrierBefore = close ? flow.text.lastIndexOf('\uE003', start) : -1;
  const barrierAfter = close ? flow.text.indexOf('\uE003', end) : -1;
  const seen = new Set<Element>();
  for (const piece of piecesBetween(
    flow,
    Math.max(from, barrierBefore + 1),
    barrierAfter === -1 ? to : Math.min(to, barrierAfter),
  )) {
    if (piece.kind !== 'text') continue;
    const link = linkAround(piece, 'a,[onclick]');
    if (link !== null && (seen.has(link) || closestOf(link, FOOT_OR_MENU) !== null)) continue;
    if (link !== null) seen.add(link);
    const words = toWords(link === null ? flow.text.slice(piece.start, piece.end) : textOf(link).slice(0, 100));
    const quoted = namesInMarks(link === null ? words : withMarksAround(flow, piece, words));
    const reads = link !== null || READ_NAME.test(words);
    const plain = !reads || quoted.length > 0 ? [] : [cleanName(words.replace(READ_LEAD, ''))];
    for (const name of [...quoted, ...plain]) {
      if (name.length < 2 || name.length > 40 || (!hasDocumentNoun(name) && (link === null || quoted.length === 0)))
        continue;
      names.push({ name, start: piece.start, end: piece.end, link, by: quoted.length > 0 ? 'quoted' : 'marked' });
    }
  }
  // A link in marks whose noun we don't know is one of a list: “《用户协议》、《隐私政策》和《第三方SDK目录》”.
  return names.some(({ name }) => hasDocumentNoun(name)) ? names : [];
}

/** A link such as “查看” or “可打印版本” that opens the only document named. */
export function findReadLink(flow: PageFlow, from: number, reach: number): Element | null {
  for (const piece of piecesBetween(flow, from, from + reach)) {
    if (piece.kind === 'field') return null;
    const link = piece.kind === 'text' ? linkAround(piece, 'a') : null;
    if (link === null || closestOf(link, 'footer,nav') !== null) continue;
    const words = toWords(textOf(link).slice(0, 60));
    if (words.length <= 12 && READ_LINK.test(words)) return link;
  }
  return null;
}
