import { spansOverlap } from '../../../core/span.ts';
import { textOf } from '../../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import { foldVariants } from '../fold-variants.ts';
import { linkAround } from './links-around.ts';
import type { NamedDocument } from './named-document.ts';
import { piecesBetween } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import type { Sentence } from '../find-sentence.ts';

/** Links that lead elsewhere or answer questions: “已有账号”, “常见问题”. */
const LEADS_ELSEWHERE =
  /登录|登入|注册|返回|忘记|这里|点击|点此|查看|看看|阅读|全文|详情|下载|[账帐]号|密码|问[题題]|帮助|客服|首页|sign|log ?in|\b(?:here|view|read|more|details?|download)\b|help/i;

/** Characters of a link that may hold a name, with white space between: a page may link whole chapters. */
const LONGEST_LINK = 500;

/** A link right after the verb whose words hold no noun we know: “我已阅读并同意 入馆手册”. */
export function linkedAfter(flow: PageFlow, sentence: Sentence, cueEnd: number): NamedDocument[] {
  for (const piece of piecesBetween(flow, cueEnd, Math.min(sentence.end, cueEnd + 8))) {
    const link = piece.kind === 'text' && piece.start >= cueEnd ? linkAround(piece, 'a') : null;
    if (link === null) continue;
    const name = cleanName(textOf(link).slice(0, LONGEST_LINK));
    if (!LEADS_ELSEWHERE.test(foldVariants(name)) && name.length >= 3 && name.length <= 30)
      return [{ name, start: piece.start, end: piece.end, link, by: 'marked' }];
  }
  return [];
}

/** What stands between two names of one list. */
const LIST_GAP =
  /^(?:(?:[\s、，,|/&和與与及以》《】【」「]|之?(?:条款|條款|规定|規定|内容|內容)(?=[、，,和與与及])){1,8}|[\s,]{0,3}(?:and|or|&|as well as)?\s?(?:the|our|its)?\s?)$/i;

/** Links in one list with a name, whatever their noun: “保险条款、投保须知、<a>健康告知</a>”; `from` is where a list may begin. */
export function listedBeside(
  flow: PageFlow,
  { start: from, end: to }: Sentence,
  names: readonly NamedDocument[],
): NamedDocument[] {
  const listed: NamedDocument[] = [];
  const first = names.find(({ link }) => link?.tagName === 'A');
  if (first === undefined) return listed;
  const pieces = piecesBetween(flow, from, to);
  for (const direction of [1, -1]) {
    let last = first;
    for (const piece of direction === 1 ? pieces : pieces.toReversed()) {
      if (direction === 1 ? piece.start < last.end : piece.end > last.start || piece.start < from) continue;
      const link = piece.kind === 'text' ? linkAround(piece, 'a') : null;
      if (link === null || link === last.link) continue;
      const gap = direction === 1 ? flow.text.slice(last.end, piece.start) : flow.text.slice(piece.end, last.start);
      if (!LIST_GAP.test(gap)) break;
      const known = names.find((one) => spansOverlap(one, piece));
      const name = cleanName(textOf(link).slice(0, LONGEST_LINK));
      if (known === undefined && (name.length < 2 || name.length > 30 || LEADS_ELSEWHERE.test(foldVariants(name))))
        break;
      last = known ?? { name, start: piece.start, end: piece.end, link, by: 'marked' };
      if (known === undefined) listed.push(last);
    }
  }
  return listed;
}
