/**
 * Cheap signs that a piece of text belongs to an agreement. They only decide what reading may leave out;
 * the outline in core decides what a clause is. In doubt they say yes: a clause lost is worse than noise kept.
 */

const numbering =
  /^[\s\u3000]{0,40}(?:第[一二三四五六七八九十百零〇两\d０-９]{1,6}[编章节條条款项]|[一二三四五六七八九十百]{1,4}[、.．，:：]|[（(【[][一二三四五六七八九十\d０-９]{1,3}[）)】\]]|[\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,4}[.．、)）\s]|[\d０-９]{1,3}[.．][\d０-９]{1,3}|[\u2460-\u2473\u2474-\u249b])/u;
const sentenceMark = /[。；;！!？?，,：:]/u;
const titleWord =
  /(?:协议|協議|条款|條款|政策|声明|聲明|规则|規則|须知|章程|合同|契约|公约|守则|约定|说明|指引|告知书|授权书|承诺书|确认书|细则|办法|terms|policy|agreement|notice)/iu;

/** How many Chinese characters a text holds. */
export function countCjk(text: string): number {
  // A count over code units: for a text of a megabyte a list of all matches takes thirty times as long.
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) count += 1;
  }
  return count;
}

/** Whether a line begins with the kind of number clauses carry. */
export function startsWithNumber(line: string): boolean {
  return numbering.test(line);
}

/** Whether a line reads like running text, not like a menu entry. */
export function isProse(line: string): boolean {
  return countCjk(line) >= 12 && sentenceMark.test(line);
}

/** Whether a short line reads like the title of an agreement. */
export function isAgreementTitle(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= 60 && !/[。；;！!]/u.test(trimmed) && titleWord.test(trimmed);
}

/**
 * Whether a block that would be left out (hidden, in a side bar, in a footer) must be kept all the same,
 * because it holds clauses.
 */
export function holdsClauses(text: string): boolean {
  const tally = new ClauseTally();
  for (const line of text.split('\n')) {
    const cjk = countCjk(line);
    if (cjk >= 2) tally.add({ cjk, prose: isProse(line), numbered: startsWithNumber(line) });
    if (tally.isEnough) return true;
  }
  return false;
}

/** What {@link ClauseTally} looks at in a line. */
export interface LineSigns {
  /** Chinese characters. */
  readonly cjk: number;
  /** @see isProse */
  readonly prose: boolean;
  /** @see startsWithNumber */
  readonly numbered: boolean;
}

/** Counts, line by line, what says that a block holds clauses: {@link holdsClauses} of lines that were judged before. */
export class ClauseTally {
  #prose = 0;
  #numbered = 0;
  #clauses = 0;

  add({ cjk, prose, numbered }: LineSigns): void {
    const isNumbered = cjk >= 2 && numbered;
    if (isNumbered) this.#numbered += 1;
    if (!prose) return;
    if (isNumbered) this.#clauses += 1;
    if (cjk >= 20) this.#prose += cjk;
  }

  /** Whether what was counted so far is enough. */
  get isEnough(): boolean {
    return this.#clauses >= 2 || (this.#numbered >= 1 && this.#prose >= 60) || this.#prose >= 150;
  }
}

const controls = new Set(
  '返回 关闭 打印 顶部 返回顶部 回到顶部 返回首页 首页 登录 注册 同意 不同意 取消 确定 上一页 下一页 分享 收藏 我知道了 知道了 我已阅读 我已阅读并同意 同意并继续 展开 收起 打印本页 关闭窗口 【打印本页】 【关闭窗口】'.split(
    ' ',
  ),
);

/** Whether a line is the words of a button. */
export function isControl(line: string): boolean {
  return controls.has(line.trim());
}

const trail = /^(?:您?(?:当前|现在|所在)的?(?:所在)?的?位置|首页)\s*[:：]?[^。；]{0,60}(?:[>»›→/]|&gt;)/u;
const tally =
  /^(?:阅读|浏览|点击)[数量次]{0,2}\s*[:：]?\s*\d|^分享到\s*[:：]|微信扫一扫|扫码关注|关注(?:该|我们的?)公众号|^责任编辑\s*[:：]|^文章关键词\s*[:：]|^(?:上|下)一篇\s*[:：]/u;

/** Whether a short line outside the clauses tells the way through the site: `当前位置：首页 > 协议`. */
export function isTrail(line: string): boolean {
  return countCjk(line) <= 40 && trail.test(line.trim());
}

/** Whether a short line outside the clauses counts readers, or asks to share, follow or read another article. */
export function isTally(line: string): boolean {
  return countCjk(line) <= 40 && tally.test(line.trim());
}

const edgeWords =
  /\d{4}\s*[年./-]\s*\d{1,2}|[〇零一二三四五六七八九]{4}年|公司|中心|银行|委员会|[甲乙丙]方|签[字章名]|盖章|特别提[示醒]|重要提示|前言|引言|导言|尊敬的|生效|版本|更新|修订|发布|适用|正文完|隐私|免责/u;

/** Whether a line at the edge of a text is one that agreements have there: title, date, salutation, signature. */
export function isEdgeLine(line: string): boolean {
  return isAgreementTitle(line) || edgeWords.test(line) || isProse(line) || startsWithNumber(line);
}
