import { endsSentence, type Line } from '../text/lines.ts';
import { OPERATIVE } from './find-heading.ts';
import type { MarkerCandidate } from './find-markers.ts';

const BOLD = /^\*\*([^*]{2,30})\*\*$/;
/** `▍退款`: a bar or a triangle before words alone on their line. */
const MARKED = /^[▍▌▎▋▲◤] ?(?=\S)/;
const LEAD_IN = /^【([^【】]{2,14})】(?=[^\s])/;
const WORDS = /^[\p{Script=Han}A-Za-z0-9“”"《》()、/&· -]{2,18}$/u;
const SIGNATURE = /(?:公司|中心|银行|日期|电话|地址|邮编|邮箱|签字|签名|盖章|甲方|乙方|版本|年|月|日|\d{3,})/;
/** The value of a 【…】 that only begins a paragraph: it heads nothing but that. */
export const LEAD_IN_VALUE = 1;
const SHORTEST_BODY = 24;

/** Where the words of a heading without a number stand on a line, undefined when the line is none. */
function readHeading(
  text: string,
  lines: readonly Line[],
  index: number,
  placeholders: ReadonlySet<string>,
): { start: number; end: number } | undefined {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || line.continues || line.bullet || !next) return undefined;
  const words = text.slice(line.start, Math.min(line.end, line.start + 80));
  const lead = LEAD_IN.exec(words);
  if (lead && !placeholders.has(`【${lead[1] ?? ''}】`))
    return { start: line.start + 1, end: line.start + 1 + (lead[1] ?? '').length };
  if (line.end - line.content > 60 || endsSentence(text, line.end)) return undefined;
  if (/\d{4}/.test(words)) return undefined;
  const mark = MARKED.exec(words)?.[0].length ?? 0;
  if (mark > 0 && WORDS.test(words.slice(mark)) && !OPERATIVE.test(words))
    return { start: line.start + mark, end: line.end };
  if (line.level > 0) return { start: line.content, end: line.end };
  const bold = BOLD.exec(words);
  if (bold && !endsSentence(bold[1] ?? '', (bold[1] ?? '').length)) return { start: line.start + 2, end: line.end - 2 };
  const before = lines[index - 1];
  if (!before || index < 2 || !endsSentence(text, before.end) || text.charAt(before.end - 1) === ':') return undefined;
  if (!WORDS.test(words) || SIGNATURE.test(words) || OPERATIVE.test(words)) return undefined;
  const body = next.end - next.start >= SHORTEST_BODY && endsSentence(text, next.end);
  return body ? { start: line.content, end: line.end } : undefined;
}

/**
 * Headings without a number: Markdown headings, lines in bold, words after a bar, 【…】 before a paragraph, and short lines of
 * nouns between finished paragraphs. The title of the document is none. Lines where a number stands are left
 * to the numbers (`numbered`, one flag per line).
 */
export function findPlainHeadings(
  text: string,
  lines: readonly Line[],
  numbered: Uint8Array,
  placeholders: ReadonlySet<string>,
): MarkerCandidate[] {
  const headings: MarkerCandidate[] = [];
  let titled = false;
  lines.forEach((line, index) => {
    if (numbered[index] === 1) return;
    const span = readHeading(text, lines, index, placeholders);
    if (!span) return;
    if (line.level === 1 && !titled) {
      titled = true;
      return;
    }
    headings.push({
      ...span,
      style: 'plain',
      key: 'plain',
      value: text.charAt(span.end) === '】' ? LEAD_IN_VALUE : 0,
      path: [],
      sign: '',
      place: 'line',
      line: index,
      level: line.level,
      paragraph: index,
      announcedIn: -1,
      headedBy: -1,
      afterComma: false,
      doubtful: false,
    });
  });
  return headings;
}
