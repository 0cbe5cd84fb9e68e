import type { ReadProblem } from '../core/source.ts';
import { countCjk, holdsClauses, isProse, startsWithNumber } from './clause-signs.ts';
import { firstOf } from './tree/unshadowed.ts';

const errorWords =
  /\b(?:40[0134]|50[0234])\b|not found|forbidden|bad gateway|access denied|页面不存在|頁面不存在|找不到|无法找到|无法访问|不存在或已|已被删除|已删除|出错了|发生错误|服务器错误|系统繁忙|系统错误|访问出错|访问被拒绝|没有权限|链接已失效|已失效|已过期|网络异常|安全验证|访问验证/i;
const loginWords =
  /请先?登录|請先?登入|登录后(?:查看|可|继续|才能)|您?尚未登录|未登录|扫码登录|账号登录|密码登录|登录超时|重新登录|统一身份认证|忘记密码/;

/** Letters of a text that is not short. */
const enoughLetters = 400;
/** Words of another script that make it read like terms. */
const enoughWords = 120;

/**
 * What is wrong with a page that answered and was decoded, judged by the text read from it: empty, an error page,
 * a login form, or nothing like an agreement. Null when it reads like one. In doubt null.
 */
export function findPageProblem(text: string, title: string | null, page: Document | null): ReadProblem | null {
  const letters = countMatches(text, /\p{L}/gu, enoughLetters);
  const has = (selector: string): boolean => page !== null && firstOf(page, selector) !== null;
  // Scripts or frames will fill it once it is opened.
  const fillsLater = has('script, iframe[src], frame[src]');
  if (letters === 0) return { id: fillsLater ? 'needs-opening' : 'empty' };
  if (holdsClauses(text)) return null;
  const isShort = letters < enoughLetters;
  const heading = `${title ?? ''}\n${text.slice(0, 1500)}`;
  if (isShort && (has('input[type="password"]') || loginWords.test(heading))) return { id: 'login-wall' };
  if (isShort && errorWords.test(heading)) return { id: 'error-page', detail: heading.trim().slice(0, 200) };
  if (letters < 60 && fillsLater) return { id: 'needs-opening' };
  return readsLikeTerms(text) ? null : { id: 'not-an-agreement' };
}

/** How often a pattern with the flag `g` occurs, counted up to `enough`: a text may have twenty million letters. */
function countMatches(text: string, pattern: RegExp, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count >= enough) break;
  }
  return count;
}

/** A low bar: some running text, or numbered lines, or a good deal of text in another script. */
function readsLikeTerms(text: string): boolean {
  let prose = 0;
  let numbered = 0;
  for (const line of text.split('\n')) {
    if (isProse(line)) prose += countCjk(line);
    if (startsWithNumber(line) && countCjk(line) > 4) numbered += 1;
  }
  if (prose >= 60 || (numbered >= 2 && prose >= 20) || numbered >= 4) return true;
  return countMatches(text, /[A-Za-z]{2,}/g, enoughWords) >= enoughWords;
}
