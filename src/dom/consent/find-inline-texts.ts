import { cleanName } from './names/clean-name.ts';
import { hasDocumentNoun } from './names/has-document-noun.ts';
import { commonElement, nodesOf } from './find-sentence.ts';
import { foldVariants } from './fold-variants.ts';
import { findPieceIndex } from './flow/page-flow.ts';
import type { PageFlow } from './flow/page-flow.ts';
import { mayReadTextArea } from '../../read/tree/may-read-text-area.ts';
import { PART_HEADING, REFUSAL, SAYS_NO_MORE } from './words.ts';
import type { Slices } from '../../read/in-slices.ts';

/** The text of an agreement that stands on the page itself, with its heading. */
export interface InlineText {
  readonly name: string;
  readonly headingStart: number;
  readonly start: number;
  readonly end: number;
  /** Holds the text. */
  readonly element: Element;
  readonly how: 'inline' | 'frame';
}

/** Lines looked at between two places to stop at. */
const LINES_PER_SLICE = 500;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HEADING_END =
  /(?:协议书?|条款|细则|政策|声明|申明|[须需]知|公约|章程|合[同约]|契约书?|守则|规则|(?:承诺|告知|授权|同意|切结|约定|预告|揭示|提示|责任|确认)书|告知函|告知事项|信息(?:保护|处理)(?:规则|指引))(?:[（(][^（）()]{0,20}[）)])?[：:]?$/;
const HEADING_ENGLISH =
  /^(?:the )?[\w ,&]{0,40}\b(?:terms(?: of (?:service|use))?|terms (?:and|&) conditions|privacy policy|agreement|eula|disclaimer|rules and regulations|release of liability|(?:informed )?consent(?: form)?|waiver|release(?: form)?|code of conduct)(?: ?[-–—(] ?\w{1,12}\)?)?:?$/i;
const CLAUSE =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[条章]|\d{1,2}[、.．)）]|[（(][一二三四五六七八九十\d]{1,2}[）)])/;

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.．]\s?(?=\S)/;
const HAN_DIGITS = '一二三四五六七八九十';

/** Lines above a numbered heading in which the number before it is looked for. */
const PART_REACH = 60;

/** A step of a wizard, “1 阅读须知”, “签署协议”: an act and a bare noun, no title. */
const STEP =
  /^(?:[\d①-⑨]{1,2}|第?[一二三四五六]步?)?[\s.、．]{0,3}(?:阅读|閱讀|签署|簽署|确认|確認|接受|同意|查看|签订)(?:并|並)?(?:同意|接受|确认|签署)?(?:协议|協議|条款|條款|须知|須知|声明|聲明|合同|规则|承诺书)$/;

/** “第8条 所有权及知识产权条款”: a heading within an agreement. */
const ARTICLE = /^第[一二三四五六七八九十百\d]{1,4}[条條章节節]/;

/** “继续注册前请先阅读网站协议”, “未满 18 岁的请下载免责声明” ask for something, “注意：…” remarks something: no titles. */
const NO_TITLE =
  /前.{0,3}[请請].{0,6}[阅閱]|[请請].{0,3}(?:下载|下載|填写|填寫|提交|打印|联系|聯繫)|^(?:注意|提示|备注)[：:]/;

/** Characters of the longest answers. */
const LONGEST_ANSWERS = 40;
/** A button at the end of a line: “○ 同意 [下一步]”. */
const BUTTONS_AT_END = /(?:\s*\uE001[^\uE002]*\uE002)+\s*$/;

const REFUSAL_AT_END = new RegExp(`[\\s\\uE004]+${REFUSAL.source}[^\\n]{0,8}$`);

/** Whether a line answers what stands above it, without a button or box of its own: “○ 同意 ○ 不同意”, drawn. It ends a text. */
function isAnswer(line: string): boolean {
  if (line.length > LONGEST_ANSWERS) return false;
  return SAYS_NO_MORE.test(foldVariants(line.replace(BUTTONS_AT_END, '').replace(REFUSAL_AT_END, '')));
}

/** What leads away from the text beside it or prints it, and belongs to no question: a cross, “返回”. */
const LEAVING = '\\uE001[←<‹×✕\\s]{0,3}(?:返回|关闭|關閉|打印|列印|下载|下載|back|close|print)?[×✕>›\\s]{0,3}\\uE002';

/** A line of such a button alone. */
const LEAVES = new RegExp(`^${LEAVING}$`, 'i');

/** Such a button on the line of a title, as dialogs have it. */
const LEAVES_BESIDE = new RegExp(`(?<=[^\\s\\uE004])[\\s\\uE004]*${LEAVING}$|^${LEAVING}[\\s\\uE004]*(?=.)`, 'i');

/** A cross on the line of a title that is no button by itself: “<a class="am-close">×</a>”. */
const CROSS_BESIDE = /(?<=[^\s\uE004])[\s\uE004]*[×✕✖╳]$|^[×✕✖╳][\s\uE004]*(?=.)/;

/** What is no word at the ends of a line. A run within it is looked at once, not from each of its characters. */
const EDGES = /^[\s\uE004]+|(?<![\s\uE004])[\s\uE004]+$/g;

/** The words of a line, without a button in its corner. */
function wordsOfLine(line: string): string {
  return line.replace(EDGES, '').replace(LEAVES_BESIDE, '').replace(CROSS_BESIDE, '');
}

function linesOf(flow: PageFlow): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of flow.text.split('\n')) {
    if (text.trim() !== '') lines.push({ start, end: start + text.length, text: wordsOfLine(text) });
    start += text.length + 1;
  }
  return lines;
}

/** The heading as a name: “【某某网】用户注册协议：” → “用户注册协议”. */
export function headingName(text: string): string {
  return cleanName(
    text
      .replace(/^【[^】]{1,20}】/, '')
      .replace(/^(?:第[一二三四五六\d]{1,2}步|步骤[一二三四五六\d]{1,2}|step \d)[\s：:、.，,-]*/i, '')
      .replace(
        /^(?:请|請)?(?:您)?(?:先|仔细|認真|认真)?(?:阅读|閱讀|确认|接受|同意(?=[\u3400-\u9FFF]{3}))(?:并同意|并接受)?(?:遵守)?(?:本站|本网站|以下|下列)?/,
        '',
      ),
  );
}

/** Whether a line only says that what belongs there is still to come. */
export function saysLoading(text: string): boolean {
  return /^(?:正在|加载|载入)/.test(text);
}

/** “1安装协议” above “2检查环境”: steps of a wizard. */
function isStepAbove(text: string, next: string | undefined): boolean {
  const step = /^[1-9](?=[\u3400-\u9FFF])/.exec(text)?.[0];
  return step !== undefined && next !== undefined && next.startsWith(String(Number(step) + 1));
}

/** Whether a numbered line goes on with the parts of a text, “八、免责声明” after “七、隐私保护”: no field or button stands between. */
export function isPartOfText(lines: readonly Pick<Line, 'text'>[], index: number): boolean {
  const number = /^[一二三四五六七八九十](?=[、.．])/.exec(lines[index]?.text ?? '')?.[0];
  const before = number === undefined ? undefined : HAN_DIGITS[HAN_DIGITS.indexOf(number) - 1];
  if (before === undefined) return false;
  for (let above = index - 1; above >= 0 && above > index - PART_REACH; above -= 1) {
    const { text = '' } = lines[above] ?? {};
    if (/[\uE000-\uE003\uE005\uE006]/.test(text)) return false;
    if (/^.[、.．]/.test(text) && text.startsWith(before)) return !isHeading(text);
  }
  return false;
}

/** Whether a line could stand above the text of an agreement. */
export function isHeading(text: string): boolean {
  if (text.length > 40 || /[，。；]/.test(text) || saysLoading(text) || /[\uE000-\uE003]/.test(text)) return false;
  const marked = /^《([^《》]+)》[：:]?$/.exec(text)?.[1];
  if (marked !== undefined) return isHeading(marked);
  if (STEP.test(text) || NO_TITLE.test(text) || ARTICLE.test(text)) return false;
  if (NUMBER.test(text) && PART_HEADING.test(text.replace(NUMBER, ''))) return false;
  return HEADING_END.test(foldVariants(text)) || HEADING_ENGLISH.test(text);
}

/** What stands below a heading: where it ends, and whether the lines are the text or hold the control that it is in. */
interface Body {
  /** Index of its last line. */
  readonly last: number;
  readonly holder: 'lines' | 'text-area' | 'frame';
}

/** The text below the heading at an index; null when too little stands there, or a better heading. */
function readBody(lines: readonly Line[], heading: number): Body | null {
  let last = heading;
  let characters = 0;
  let clauses = 0;
  for (let next = heading + 1; next < lines.length && next < heading + 400; next += 1) {
    const line = lines[next];
    // What follows a text area or a frame on its line is the answer to it.
    const [before = ''] = line?.text.split(/[\uE005\uE006]/, 1) ?? [];
    if (line === undefined || /[\uE000\uE003]/.test(before) || isAnswer(before)) break;
    const isHead = isHeading(line.text);
    // A heading right below a heading: the lower one names the text.
    if (isHead && characters < 60 && next < heading + 4) return null;
    const isAnother = isHead && !CLAUSE.test(line.text) && !PART_HEADING.test(line.text);
    if (isAnother && characters > 150 && next - last < 2 && clauses > 0) break;
    if (next < heading + 4 && line.text.includes('\uE005')) return { last: next, holder: 'frame' };
    if (next < heading + 6 && line.text.includes('\uE006')) return { last: next, holder: 'text-area' };
    if (LEAVES.test(line.text) && characters < 80) continue;
    if (/[\uE000-\uE002]/.test(line.text) && characters < 80) break;
    if (/[\uE001]/.test(line.text)) break;
    characters += line.text.length;
    if (CLAUSE.test(line.text)) clauses += 1;
    if (next < heading + 4 && characters < 8 && next > heading + 2) break;
    last = next;
  }
  const long = characters > 500 || (characters >= 80 && clauses >= 2) || (characters >= 150 && clauses === 1);
  return long ? { last, holder: 'lines' } : null;
}

/**
 * Agreements whose text is part of the page: a heading followed by clauses, by a text area or by a frame. Reads the
 * flow once.
 */
export function* findInlineTexts(flow: PageFlow): Slices<InlineText[]> {
  const found: InlineText[] = [];
  const lines = linesOf(flow);
  for (let index = 0; index < lines.length && found.length < 20; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (index % LINES_PER_SLICE === LINES_PER_SLICE - 1) yield;
    const heading =
      isHeading(line.text) && !isStepAbove(line.text, lines[index + 1]?.text) && !isPartOfText(lines, index);
    if (!heading && !line.text.includes('\uE006')) continue;
    if (!heading) {
      if (found.some((text) => text.start <= line.start && line.end <= text.end)) continue;
      addTextArea(line, found, flow);
      continue;
    }
    const body = readBody(lines, index);
    // A component's cross may stand in another tree than the text.
    const first = lines.slice(index + 1, index + 3).find(({ text }) => !LEAVES.test(text));
    const last = lines[body?.last ?? index];
    if (body === null || first === undefined || last === undefined) continue;
    const element = elementOfText(flow, body.holder === 'lines' ? first.start : last.start, last.end);
    if (element === null) continue;
    found.push({
      name: headingName(line.text),
      headingStart: line.start,
      start: line.start,
      end: body.holder === 'lines' ? last.end : endOfHolder(flow, last),
      element,
      how: body.holder === 'frame' ? 'frame' : 'inline',
    });
    index = body.last;
  }
  return found;
}

/** Where the text area or frame on a line ends: buttons may follow it there. */
function endOfHolder(flow: PageFlow, { start, end }: Line): number {
  return start + flow.text.slice(start, end).search(/[\uE005\uE006]/) + 1;
}

function elementOfText(flow: PageFlow, start: number, end: number): Element | null {
  for (let index = findPieceIndex(flow, start); index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start >= end) break;
    if (piece.kind === 'text-area' || piece.kind === 'frame') return piece.node as Element;
  }
  return commonElement(nodesOf(flow, { start, end }));
}

/** A long text area without a heading right above: named by its own first line. */
function addTextArea(line: Line, found: InlineText[], flow: PageFlow): void {
  const area = elementOfText(flow, line.start, line.end);
  if (area?.tagName !== 'TEXTAREA' || !mayReadTextArea(area, true)) return;
  const text = (area as HTMLTextAreaElement).defaultValue;
  if (!hasDocumentNoun(text.slice(0, 400))) return;
  const first = text.trim().split('\n', 1)[0] ?? '';
  found.push({
    name: isHeading(first.trim()) ? headingName(first) : '',
    headingStart: line.start,
    start: line.start,
    end: endOfHolder(flow, line),
    element: area,
    how: 'inline',
  });
}
