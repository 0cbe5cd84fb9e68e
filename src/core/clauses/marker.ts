/** The kinds of numbering, coarsest first; `rank` below tells which usually contains which. */
export type MarkerStyle =
  | 'lead' // 引言, 【导言】
  | 'annex' // 附件 1
  | 'part' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'plain' // a heading without a number
  | 'han-bracket' // （一）
  | 'arabic' // 1、 1. 1
  | 'dotted' // 1.1 1.1.1
  | 'paragraph' // 第一款
  | 'arabic-bracket' // （1）
  | 'arabic-half' // 1)
  | 'item' // 第一项
  | 'sign' // ① ⒈ ㈠ Ⅰ
  | 'letter' // a) A.
  | 'roman'; // i. (ii)

/** Where a marker stands: the weaker its place, the better it has to fit the sequence. */
export type MarkerPlace =
  | 'line' // at the start of a line
  | 'chained' // right after another marker
  | 'stop' // in a line, after the end of a sentence
  | 'gap' // in a line, after white space
  | 'glued'; // in a line, glued to the words before it

/** What stands at one place, before it is known whether it numbers anything. Offsets as in the source. */
export interface Token {
  readonly style: MarkerStyle;
  /** Markers of one sequence share it: the style, and its variant where variants do not mix. */
  readonly key: string;
  readonly value: number;
  /** `[1, 2]` for 1.2; `[1]` for every other style. */
  readonly path: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Whether the digits may only be a quantity at the start of a line: it has to fit its row. */
  readonly doubtful?: boolean;
}

/** A token that may number a clause. */
export interface Marker extends Token {
  /** The sign that closes it: `、`, `.`, `)`; empty when a letter, a digit or a unit does. */
  readonly sign: string;
  readonly place: MarkerPlace;
  /** Index of the line it stands in. */
  readonly line: number;
  /** Number of `#` before it. */
  readonly level: number;
  /** Index of the line where the paragraph starts that it stands in: hard-wrapped lines are one paragraph. */
  readonly paragraph: number;
  /**
   * The paragraph of the colon that announces it as the first of a list, -1 when there is none; the number of lines
   * when the colon stands in the same line, but in a sentence apart from the clause before.
   */
  readonly announcedIn: number;
  /** The paragraph right before it when that ends like a heading, without any stop; -1 otherwise. */
  readonly headedBy: number;
}

/** The key of digits that stand alone on their line without any sign: clauses of few agreements, pages of many. */
export const ALONE_KEY = 'alone';

const RANKS: Readonly<Record<MarkerStyle, number>> = {
  lead: 0,
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  han: 5,
  plain: 5.5,
  'han-bracket': 6,
  arabic: 7,
  dotted: 8,
  paragraph: 9,
  'arabic-bracket': 10,
  'arabic-half': 11,
  item: 12,
  sign: 13,
  letter: 14,
  roman: 15,
};

/** How deep a style usually stands: a lower rank contains a higher one unless the text shows otherwise. */
export function rankOf(marker: Pick<Marker, 'style' | 'path'>): number {
  return RANKS[marker.style] + (marker.style === 'dotted' ? Math.min(marker.path.length, 9) / 10 : 0);
}

/** The key of a row whose members also share the closing sign. */
export function signedKey(marker: Pick<Marker, 'key' | 'sign'>): string {
  return `${marker.key} ${marker.sign}`;
}

/** Whether a sign closes a number that nothing else can mean: `1、`, `（一）`. */
export function isClosed(text: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const last = text.charAt(token.end - 1);
  return last === '、' || last === ')';
}
