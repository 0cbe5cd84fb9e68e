import { endsSentence, type Line } from '../text/lines.ts';
import { keepRuns } from './keep-runs.ts';
import { isNumeral, matchBareNumber, matchMarker } from './match-marker.ts';
import { isClosed, type Token } from './marker.ts';
import { parseHan } from './numerals.ts';

const TABLE_HEAD = /^(?:序号|编号|No\.?)(?=[ \t|]|$)/i;
/** Longer lines are no cells of a table. */
const LONGEST_CELL = 60;
const HAN_ALONE = /^[一二三四五六七八九十]{1,3}$/;
const GLUED =
  /^(\d{1,2})(?=[\p{Script=Han}《“【])(?![个年月日号元天小分秒次位名份家岁周楼层万亿米点版种项条倍折人期等级类款张台件部])/u;
const COMMA = /^(\d{1,2}) ?,(?= ?\p{Script=Han})/u;
const HAN_COMMA = /^([一二三四五六七八九十]{1,3}) ?,(?= ?(?![一二三四五六七八九十])\p{Script=Han})/u;
/** `1 您同意…` over a whole paragraph: too long for a heading, so the row has to show it. */
const SPACED = /^(\d{1,2}) {1,3}(?=[\p{Script=Han}《“【])/u;
const SHORTEST_RUN = 3;
const RUN_IN = /^(\d{1,2})\.(\d{1,7})(?=[年月日号天个周岁小元%％次倍名位人级折分秒])/;

/** A number that counts only in its row. */
function inRow(style: 'arabic' | 'han', key: string, value: number, [start, end]: readonly [number, number]): Token {
  return { style, key, value, path: [value], start, end };
}

/** Tells `2.15个工作日内` (2. and fifteen days) and `1.212周岁` (1.2 and twelve years) by what number comes next. */
class RunInNumbers {
  private arabic = 0;
  private readonly dotted = new Map<number, number>();

  /** Notes what stands at the start of a line, and gives the number when digits of the words run into it. */
  read(words: string, start: number, beginning: Token | undefined): Token | undefined {
    const found = RUN_IN.exec(words);
    const chapter = Number(found?.[1]);
    const digits = found?.[2] ?? '';
    const expected = String((this.dotted.get(chapter) ?? 0) + 1);
    const inChapter = this.dotted.has(chapter) || this.arabic === chapter;
    const end = start + (found?.[1]?.length ?? 0) + 1;
    if (found && inChapter && digits.length > expected.length && digits.startsWith(expected)) {
      const value = Number(expected);
      this.dotted.set(chapter, value);
      return {
        style: 'dotted',
        key: '1.2',
        value,
        path: [chapter, value],
        start,
        end: end + expected.length,
        doubtful: true,
      };
    }
    if (found && chapter === this.arabic + 1) {
      this.arabic = chapter;
      return { style: 'arabic', key: '1.', value: chapter, path: [chapter], start, end, doubtful: true };
    }
    this.note(beginning);
    return undefined;
  }

  /** Notes a number that leaves no doubt. */
  note(token: Token | undefined): void {
    if (token?.style === 'arabic') this.arabic = token.value;
    else if (token?.style === 'dotted' && token.path.length === 2) this.dotted.set(token.path[0] ?? 0, token.value);
    else if (token && token.style !== 'dotted') this.arabic = 0;
  }
}

/**
 * Numbers at the start of a line that only the lines around them show to be numbers: set off by a space, alone
 * on the line, glued to the words without any sign, or run into the digits of the words. Rows of tables are none.
 */
export function findLineNumbers(
  text: string,
  lines: readonly Line[],
  beginnings: readonly (Token | undefined)[],
): Token[] {
  const tokens: Token[] = [];
  const glued: Token[] = [];
  const commas: Token[] = [];
  const hanCommas: Token[] = [];
  const spaced: Token[] = [];
  const runIn = new RunInNumbers();
  let inTable = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.continues) continue;
    const beginning = beginnings[index];
    const words = text.slice(line.content, Math.min(line.end, line.content + 16));
    if (TABLE_HEAD.test(words)) inTable = true;
    else if (line.end - line.content > LONGEST_CELL || beginning) inTable = false;
    if (inTable) continue;
    if (isClosed(text, beginning) || !isNumeral(text, line.content)) {
      runIn.note(beginning);
      continue;
    }
    const split = runIn.read(words, line.content, beginning);
    if (split) tokens.push(split);
    const bare = matchBareNumber(text, line.content, line.end);
    if (bare && !endsSentence(text, line.end)) tokens.push(bare);
    if (line.end - line.content <= 3 && HAN_ALONE.test(words)) {
      const token = matchMarker(`${words}、`, 0);
      if (token) tokens.push({ ...token, key: '一', start: line.content, end: line.end });
    }
    const from = line.content;
    const digits = GLUED.exec(words)?.[1];
    if (digits !== undefined) glued.push(inRow('arabic', '1', Number(digits), [from, from + digits.length]));
    const comma = COMMA.exec(words);
    if (comma) commas.push(inRow('arabic', '1,', Number(comma[1]), [from, from + comma[0].length]));
    const han = HAN_COMMA.exec(words);
    const ordinal = parseHan(han?.[1] ?? '');
    if (han && ordinal !== undefined) hanCommas.push(inRow('han', '一,', ordinal, [from, from + han[0].length]));
    const apart = SPACED.exec(words)?.[1];
    if (apart !== undefined) spaced.push(inRow('arabic', '1.', Number(apart), [from, from + apart.length]));
  }
  const known = new Set(tokens.map(({ start }) => start));
  const rows = keepRuns(spaced, SHORTEST_RUN).filter(({ start }) => !known.has(start));
  return [...tokens, ...rows, ...[glued, commas, hanCommas].flatMap((row) => keepRuns(row, SHORTEST_RUN))];
}
