import { bodyOf, closestOf, isShown, titleOf } from '../clobber-proof.ts';
import type { Slices } from '../../read/in-slices.ts';
import { elementAt, elementOf, piecesBetween } from '../consent/flow/page-flow.ts';
import type { PageFlow } from '../consent/flow/page-flow.ts';
import { commonElement, nodesOf } from '../consent/find-sentence.ts';
import { cleanName } from '../consent/names/clean-name.ts';
import { PART_HEADING } from '../consent/words.ts';
import { lettersInOne } from './letters-in-one.ts';

/** A page that is itself an agreement. */
export interface AgreementPage {
  /** Sum of the weights in `reasons`; at least `AGREEMENT_SCORE`. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** Titles by which the page calls itself, without 《》. */
  readonly names: readonly string[];
  /** Whether the page's own title names an agreement. */
  readonly titled: boolean;
  /** The smallest element that holds the text. */
  readonly root: Element;
  /** Where the text begins. */
  readonly opening: Node;
}

/** A page of at least this score is an agreement. Chosen on the pages of test/eval/PAGES.md. */
const AGREEMENT_SCORE = 5;

const TITLE_END =
  /(?:协议|協議|协议书|协定|協定|条款|條款|隐私政策|隱私政策|隐私权政策|隐私保护|隱私保護|隐私声明|隐私说明|政策|法律声明|声明|聲明|申明|服务须知|用户须知|使用须知|监护人须知|信息(?:保护|处理)(?:规则|指引)|公约|章程|合同|合約|合约|契约书?|契約書?|守则|承诺[书函]|告知书|授权书|(?:使用|平台|社区|行为|交易|直播)规范|terms|terms? of (?:service|use)|terms (?:and|&) conditions|privacy policy|privacy notice|agreement|eula|disclaimer)(?: (?:for|of) [\w\u3400-\u9FFF .&'’-]{1,40}?)?\s?(?:[（(][^（）()]{0,40}[）)]){0,2}$/i;
const CLAUSE =
  /^(?:[一二三四五六七八九十]{1,3}\s?[、.．,，]|第[一二三四五六七八九十百\d]{1,4}[条章节]|\d{1,2}\s?[、.．)）](?!\d{3})|\d{1,2}\.\d{1,2}|[（(][一二三四五六七八九十\d]{1,2}[）)]|article \d|section \d)/i;
const CONTRACT_WORDS =
  /本协议|本協議|本条款|本政策|本声明|本隐私|本网站|本站|本公司|本应用|本服务|用户应|用户不得|您应|您不得|有权|权利|義務|义务|承担|责任|不得|同意|遵守|终止|争议|管辖|法律|个人信息|隐私|收集|第三方|披露|知识产权|赔偿|违反|保密|\byou (?:agree|acknowledge|may not|must|will not|are responsible)|\bwe (?:collect|may|share|use|do not|will not|reserve)|\byour (?:account|data|information|privacy)|\bliab(?:le|ility)|\bpersonal (?:data|information)|\bshall\b|\bhereby\b|\bthis agreement|\bthese terms|\bterms and conditions|\bindemnif|\bterminat(?:e|ion)|\bgoverned by|\bjurisdiction|\bobligations?|\bbreach|\bthird part(?:y|ies)|\bwarrant(?:y|ies)/gi;

/** How an agreement speaks of itself: “本协议”, “本“用户服务声明””. */
const OF_ITSELF =
  /本[“「《]?[\u3400-\u9FFF]{0,6}(?:协议|協議|政策|条款|條款|声明|聲明|合同|契約|须知|规则|规范|公约|章程|承诺书)/;
const OPENS_AS_CONTRACT =
  /以下简称|以下稱|欢迎(?:您)?(?:使用|注册|访问)|this agreement|these terms|by (?:using|accessing|visiting) (?:this|the|our)|this (?:privacy )?policy/i;
/** How else a text speaks that binds two sides: as one of them, to the other. */
const SPEAKS_AS_PARTY =
  /以下(?:简称|簡稱|统称)|本(?:网?站|網站|平台|公司|软件|应用|单位|人|行)|我们|我們|您|甲方|乙方|用户(?:应|不得|须)|会员(?:应|不得|须)|\b(?:we|you|our|shall|this (?:agreement|policy|notice)|these terms)\b/i;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length, text: line.trim() });
    start += line.length + 1;
  }
  return lines;
}

/** Characters of the longest title: English takes about two for one. */
function longestTitle(text: string): number {
  return /[\u3400-\u9FFF]/.test(text) ? 40 : 80;
}

/** “用户协议 - 某某网” → “用户协议”: the part of a page title that names an agreement. */
function titleName(title: string): string | null {
  for (const part of title.split(/\s*[-_|│｜–—·:：]\s*(?![^（(]{0,40}[）)])/)) {
    // “隱私權聲明 Privacy”: the same in English behind it.
    const name = cleanName(part.replace(/(?<=[\u3400-\u9FFF])\s+[a-z &]{4,40}$/i, ''));
    if (name.length >= 2 && name.length <= longestTitle(name) && TITLE_END.test(name)) return name;
  }
  return null;
}

/** Lines whose elements are looked at between two places to stop at. */
const LINES_PER_SLICE = 500;

/** Tells whether a page is itself an agreement: title, headings, clauses, the language of contracts; explained. */
export function* findAgreementInFlow(document: Document, flow: PageFlow): Slices<AgreementPage | undefined> {
  const lines = linesOf(flow.text.replace(/[\uE000-\uE006]/g, (mark) => (mark === '\uE003' ? '\uE003' : ' ')));
  yield;
  const body = findBody(lines);
  yield;
  if (body === null) return undefined;
  if (isMostlyShown(flow, body)) return yield* judgeText(document, flow, lines, body);
  // Of texts behind tabs one is shown; the text of a dialog still closed is none, and the page is something else.
  const shown: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_SLICE === 0) yield;
    if (isShownAt(flow, line.start)) shown.push(line);
  }
  yield;
  const read = findBody(shown);
  return read === null ? undefined : yield* judgeText(document, flow, shown, read);
}

/** Weighs a text that stands on the page. */
function* judgeText(
  document: Document,
  flow: PageFlow,
  lines: readonly Line[],
  body: Body,
): Slices<AgreementPage | undefined> {
  const reasons: string[] = [];
  let score = 0;
  const weigh = (points: number, reason: string): void => {
    if (points === 0) return;
    score += points;
    reasons.push(`${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)} ${reason}`);
  };
  const names: string[] = [];
  const title = titleName(titleOf(document));
  if (title !== null) {
    names.push(title);
    weigh(2, `titled “${title}”`);
  }
  const [heading] = headingsBefore(flow, lines, body.first);
  if (heading !== undefined) {
    weigh(2, `headed “${heading}”`);
    if (!names.includes(heading)) names.unshift(heading);
  }
  const own = lines.slice(body.first, body.last + 1);
  const text = own.map((line) => line.text).join('\n');
  const clauses = own.filter((line) => CLAUSE.test(line.text)).length;
  const all = countLetters(lines.map((line) => line.text).join(''));
  const share = countLetters(text) / Math.max(1, all);
  yield;
  const words = [...text.slice(0, 100_000).matchAll(CONTRACT_WORDS)].length;
  const letters = lettersInOne(text);
  const length = Math.max(200, Math.min(text.length, 100_000)) / letters;
  const density = (words / length) * 1000;
  weigh(Math.min(1.5, clauses * 0.25), `${String(clauses)} numbered clauses`);
  weigh(Math.min(3, density / 5), `${density.toFixed(1)} words of contracts in 1,000 characters or 3,000 letters`);
  weigh(share > 0.6 ? 1 : share > 0.35 ? 0.5 : -1, `the text is ${(share * 100).toFixed(0)} % of the page`);
  if (share > 0.9 && text.length >= 800 && density >= 15 && titleOf(document).trim() === '')
    weigh(1, 'the page is nothing but this text');
  if (text.length < 300 * letters) weigh(-1.5, 'short');
  const opening = text.slice(0, 600);
  if (OF_ITSELF.test(opening) || OPENS_AS_CONTRACT.test(opening)) weigh(1, 'opens as a contract does');
  if (!OF_ITSELF.test(text) && !SPEAKS_AS_PARTY.test(text)) weigh(-2.5, 'speaks as none of the sides');
  const fields = (text.match(/\uE003/g) ?? []).length;
  if (fields > 2) weigh(-Math.min(3, fields * 0.5), `${String(fields)} fields in it`);
  if (score < AGREEMENT_SCORE || (title === null && heading === undefined && density < 18)) return undefined;
  const nodes = nodesOf(flow, { start: body.start, end: body.end });
  const root = commonElement(nodes) ?? bodyOf(document);
  if (root === null || !isShown(root)) return undefined;
  return { score, reasons, names, titled: title !== null, root, opening: nodes[0] ?? root };
}

const countLetters = (text: string): number => text.replace(/\s/g, '').length;

/** Whether what stands at a place of the flow is rendered. */
function isShownAt(flow: PageFlow, at: number): boolean {
  const element = elementAt(flow, at);
  return element !== null && isShown(element);
}

/** Places looked at along a text to tell whether it is rendered. */
const SAMPLES = 9;

/** Whether most of a text is rendered: the agreement of a closed dialog can lie in one room with the form before it. */
function isMostlyShown(flow: PageFlow, { start, end }: Body): boolean {
  let shown = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    if (isShownAt(flow, start + ((end - start) * (sample + 0.5)) / SAMPLES)) shown += 1;
  }
  return shown * 2 > SAMPLES;
}

interface Body {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The longest run of prose: lines of sentences and clauses with few short lines between. */
function findBody(lines: readonly Line[]): Body | null {
  let best: (Body & { weight: number }) | null = null;
  let first = -1;
  let last = -1;
  let weight = 0;
  let idle = 0;
  const close = (): void => {
    const from = lines[first];
    const to = lines[last];
    if (from !== undefined && to !== undefined && (best === null || weight > best.weight))
      best = { first, last, start: from.start, end: to.end, weight };
    first = -1;
    weight = 0;
    idle = 0;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const prose = text.length >= 24 && /[，。；,.;]/.test(text);
    if (prose || CLAUSE.test(text)) {
      if (first === -1) first = index;
      last = index;
      weight += prose ? text.length : 4;
      idle = 0;
    } else if (first !== -1) {
      idle += 1;
      if (idle > 12) close();
    }
  }
  close();
  const found = best as (Body & { weight: number }) | null;
  return found !== null && found.weight >= 120 ? found : null;
}

/** A step or a link: “阅读开户协议”. */
const ACT = /^请?(?:点击)?(?:阅读|閱讀|查看|签署|簽署|同意|接受)/;

/** Headings that name an agreement in the lines right before the text, nearest first, or in its first lines. */
function headingsBefore(flow: PageFlow, lines: readonly Line[], first: number): string[] {
  const names: string[] = [];
  const from = Math.max(0, first - 8);
  for (let index = Math.min(first + 2, lines.length - 1); index >= from; index -= 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const { text } = line;
    if (text.length > longestTitle(text) + 4 || /[，。；\uE003]/.test(text)) continue;
    const name = titleName(text);
    if (name === null || CLAUSE.test(text) || PART_HEADING.test(name) || ACT.test(name)) continue;
    if (!isRowOfLinks(flow, line)) names.push(name);
  }
  return names;
}

/** Whether a line is several links side by side: “隐私政策  用户协议” at the foot of a notice. */
function isRowOfLinks(flow: PageFlow, { start, end }: Line): boolean {
  const links = new Set<Element>();
  for (const piece of piecesBetween(flow, start, end)) {
    const element = elementOf(piece);
    const link = element === null ? null : closestOf(element, 'a[href]');
    if (link !== null) links.add(link);
  }
  return links.size > 1;
}
