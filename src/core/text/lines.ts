/** A line of the text as printed. Offsets are into the folded text, and so into the source. */
export interface Line {
  /** The first and the last character that is no white space; equal when the line is blank. */
  readonly start: number;
  readonly end: number;
  /** Where the words start, after Markdown signs and bullets. */
  readonly content: number;
  /** The number of `#` before a Markdown heading, 0 for any other line. */
  readonly level: number;
  /** Whether a bullet of any kind (-, ●, ※) stands before the words. */
  readonly bullet: boolean;
  /** Whether this line goes on where the layout broke off the last line that is not blank. */
  readonly continues: boolean;
  /** Whether it starts with what looks like a number although the layout broke off the line before it. */
  readonly doubtful: boolean;
}

type Draft = { -readonly [Key in keyof Line]: Line[Key] };

const STOPS = '。；！？:;!?…';
const CLOSERS = '”"』」)]】》’\'';
/** By code unit: whether a sentence ends with it, and whether it may stand after that. */
const isStop = new Uint8Array(0x10000);
const isCloser = new Uint8Array(0x10000);
for (const stop of STOPS) isStop[stop.charCodeAt(0)] = 1;
for (const closer of CLOSERS) isCloser[closer.charCodeAt(0)] = 1;
/** Pictures that stand for bullets (🔹, ✅, ❗️), but not the numbers among them: ❶, ➀. */
const EMOJI =
  '(?:[\\ud83c-\\ud83e][\\udc00-\\udfff]|[\\u203c\\u2049\\u2600-\\u2775\\u2794-\\u27bf\\u2b00-\\u2bff])\\ufe0f?';
const PREFIX = new RegExp(
  `(#{1,6}(?=[ *]))|([-+–—•●·◆◇■□○▪▫►▶➢※★☆§♦*](?!\\*)|[²l§Ø](?= )|${EMOJI})|(\\*\\*|__|>|\\\\|-{3,}|\\|)`,
  'y',
);

function measure(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return width;
}

/** Whether the characters before `end` finish a sentence, a list lead-in or a clause. */
export function endsSentence(text: string, end: number): boolean {
  let at = end - 1;
  for (let steps = 0; steps < 4 && at >= 0 && isCloser[text.charCodeAt(at)] === 1; steps++) at--;
  return at >= 0 && isStop[text.charCodeAt(at)] === 1;
}

/** The line between two offsets, its Markdown signs and bullets told from its words. */
function readLine(text: string, start: number, end: number): Draft {
  let content = start;
  let level = 0;
  let bullet = false;
  for (let steps = 0; steps < 6 && !isWord(text.charCodeAt(content)); steps++) {
    PREFIX.lastIndex = content;
    const found = PREFIX.exec(text);
    if (!found || PREFIX.lastIndex >= end) break;
    if (found[1]) level = found[1].length;
    if (found[2]) bullet = true;
    content = PREFIX.lastIndex;
    while (content < end && text.charCodeAt(content) === 0x20) content++;
  }
  return { start, end, content, level, bullet, continues: false, doubtful: false };
}

/** Han characters and digits, with which most lines begin: no sign and no bullet. */
function isWord(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}

const MARKER_START =
  /(?:第 ?[零〇一二三四五六七八九十百\d]{1,5} ?[编章节条](?=[ :、\n]|$)|[一二三四五六七八九十]{1,3}[、.]|\(?[\da-zA-Z一二三四五六七八九十]{1,3}[).、]|[①-⓿【]|附件)/y;

/** Whether something that looks like a number, a bullet or a bracketed heading stands at `at`. */
function startsAnew(text: string, line: { content: number; level: number; bullet: boolean }): boolean {
  if (line.level > 0 || line.bullet) return true;
  MARKER_START.lastIndex = line.content;
  return MARKER_START.test(text);
}

/**
 * Lines as printed, with those marked that only go on where a fixed-width layout (PDF, e-mail) broke the
 * last one. A break is the layout's when the line before it stops in mid-sentence and is as wide as other
 * lines that do: their widths gather around one value, while true paragraphs end anywhere.
 */
export function readLines(text: string): Line[] {
  const lines: Draft[] = [];
  for (let from = 0; from <= text.length;) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    while (start < to && text.charCodeAt(start) === 0x20) start++;
    let end = to;
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
    if (start < end) lines.push(readLine(text, start, end));
    from = to + 1;
  }
  markWraps(text, lines);
  return lines;
}

const NARROWEST = 36;
const WIDEST = 140;
const SLACK = 7;
/** How many lines before and after are compared, and how many of them must be alike. */
const NEIGHBOURS = 8;
const ENOUGH = 3;

function markWraps(text: string, lines: Draft[]): void {
  const widths = lines.map(({ start, end }) => (end - start > WIDEST ? WIDEST + 1 : measure(text, start, end)));
  /** Whether a line stops in mid-sentence. */
  const open = lines.map((line) => line.level === 0 && !endsSentence(text, line.end));
  lines.forEach((line, index) => {
    if (index === 0 || !open[index - 1]) return;
    const anew = startsAnew(text, line);
    const previous = lines[index - 1] as Line;
    const width = widths[index - 1] as number;
    const last = text.charAt(previous.end - 1);
    if (!anew && (last === ',' || last === '、') && width >= NARROWEST / 2) line.continues = true;
    if (width < NARROWEST || width > WIDEST) return;
    let alike = 0;
    let wider = 0;
    for (let near = index - 1 - NEIGHBOURS; near < index + NEIGHBOURS; near++) {
      const other = widths[near] ?? 0;
      if (open[near] && Math.abs(other - width) <= SLACK) alike++;
      if (other > width + SLACK) wider++;
    }
    if (alike < ENOUGH || wider > 1) return;
    line.continues = !anew;
    line.doubtful = anew;
  });
}
