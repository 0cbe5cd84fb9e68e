import type { Line } from '../text/lines.ts';
import type { Token } from './marker.ts';

/** Headings that stand where a chapter's number would: they count as numbers of their own. */
const OPENINGS = /^(?:引 {0,4}言|导 {0,4}言|前 {0,4}言|序 {0,4}言|绪 {0,4}言|导 {0,4}语|引 {0,4}语|序 {0,4}章)$/;
const FIRSTS = '引导前序绪【';
const BRACKETED = /^【[^【】]{1,30}】$/;

/** A repeated 【…】 is a placeholder, but for the openings, which a page with two agreements has twice. */
function isPlaceholder(words: string, placeholders: ReadonlySet<string>): boolean {
  return placeholders.has(words) && !OPENINGS.test(words.slice(1, -1));
}

/** `引言`, `【导言】`: alone on their line, without a number, standing as chapters do. */
export function findLeads(text: string, lines: readonly Line[], placeholders: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const line of lines) {
    if (line.continues || line.end - line.content > 40 || !FIRSTS.includes(text.charAt(line.content))) continue;
    const words = text.slice(line.content, line.end).replace(/[*_#: ]+$/, '');
    if (!OPENINGS.test(words) && (!BRACKETED.test(words) || isPlaceholder(words, placeholders))) continue;
    tokens.push({
      style: 'lead',
      key: words.startsWith('【') ? '【】' : 'lead',
      value: 1,
      path: [1],
      start: line.content,
      end: line.content + words.length,
    });
  }
  return tokens;
}
