import type { Span } from '../../core/span.ts';

/** A stretch of the text whose characters stand one for one in a text node, from `offset` on. */
export interface TextSegment extends Span {
  readonly node: Text;
  readonly offset: number;
}

/** A stretch of text that looks alike, with the element that holds it. */
export interface TextRun extends Span {
  readonly owner: Element;
  /** Index into the list of looks. */
  readonly look: number;
  readonly link: boolean;
}

/** How white space is treated, in the terms of CSS. */
export type WhiteSpace = 'collapse' | 'preserve' | 'preserve-breaks';

/** What the text being appended belongs to. */
export interface TextContext {
  readonly owner: Element;
  readonly look: number;
  readonly link: boolean;
  readonly whiteSpace: WhiteSpace;
}

/** A place in the buffer to come back to. */
export interface Checkpoint {
  readonly pieces: number;
  readonly length: number;
  readonly segments: number;
  readonly runs: number;
  readonly breaks: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u2018-\u201d]/u;
const spaces = /[ \t\n\r\f]+/g;

/**
 * Collects text in reading order the way a browser lays it out: white space collapses, blocks start lines,
 * and every character that came from a text node remembers where. Line breaks and list numbers map to nothing.
 */
export class TextBuffer {
  readonly #pieces: string[] = [];
  readonly #segments: Writable<TextSegment>[] = [];
  readonly #runs: Writable<TextRun>[] = [];
  #length = 0;
  #breaks = 0;
  #space: { node: Text; offset: number; broken: boolean; context: TextContext } | null = null;
  #lastChar = '';
  /** Set between a list number and its first word: a block there starts on the number's line. */
  #glued = false;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#pieces.join('');
  }

  get segments(): readonly TextSegment[] {
    return this.#segments;
  }

  get runs(): readonly TextRun[] {
    return this.#runs;
  }

  /** Starts a new line unless one has just been started. */
  breakLine(): void {
    this.#space = null;
    if (this.#breaks === 0 && !this.#glued) this.#breaks = 1;
  }

  /** A forced line break: two in a row leave one empty line, more leave no more. */
  forceBreak(): void {
    this.#space = null;
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  /** Separates the cells of a table row. */
  separateCell(): void {
    if (this.#breaks > 0 || this.#lastChar === '\n' || this.#lastChar === '') return;
    this.#space = null;
    this.#push('\t');
  }

  /** Text that stands in no node. */
  insert(text: string, context: TextContext): void {
    this.#flush();
    this.#addRun(text.length, context);
    this.#push(text);
  }

  /** Text that stands in no node and opens what follows, such as the number of a list item. */
  insertOpening(text: string, context: TextContext): void {
    this.insert(text, context);
    this.#glued = true;
  }

  /** Whether the next character would follow a digit, with nothing between. */
  get endsInDigit(): boolean {
    return this.#breaks === 0 && this.#space === null && /[0-9]/.test(this.#lastChar);
  }

  /** The characters of a text node. */
  append(node: Text, context: TextContext): void {
    const data = node.data;
    if (context.whiteSpace === 'collapse') this.#collapse(node, data, 0, context);
    else this.#preserve(node, data, context);
  }

  mark(): Checkpoint {
    return {
      pieces: this.#pieces.length,
      length: this.#length,
      segments: this.#segments.length,
      runs: this.#runs.length,
      breaks: this.#breaks,
    };
  }

  /** The text since a checkpoint. */
  textSince(checkpoint: Checkpoint): string {
    return this.#pieces.slice(checkpoint.pieces).join('');
  }

  /** Forgets everything since a checkpoint, but for the line break that stood there. */
  rewind(checkpoint: Checkpoint): void {
    this.#pieces.length = checkpoint.pieces;
    this.#length = checkpoint.length;
    this.#segments.length = checkpoint.segments;
    this.#runs.length = checkpoint.runs;
    for (const list of [this.#segments, this.#runs]) {
      const last = list.at(-1);
      if (last !== undefined && last.end > this.#length) last.end = this.#length;
    }
    this.#breaks = Math.max(checkpoint.breaks, Math.min(this.#breaks, 1));
    this.#space = null;
    this.#glued = false;
    this.#lastChar = this.#pieces.at(-1)?.at(-1) ?? '';
  }

  #collapse(node: Text, data: string, from: number, context: TextContext): void {
    let at = from;
    spaces.lastIndex = from;
    for (let match = spaces.exec(data); match !== null; match = spaces.exec(data)) {
      if (match.index > at) this.#word(node, data, at, match.index, context);
      const broken = match[0].includes('\n');
      if (this.#space === null) this.#space = { node, offset: match.index, broken, context };
      else if (broken) this.#space.broken = true;
      at = match.index + match[0].length;
    }
    if (at < data.length) this.#word(node, data, at, data.length, context);
  }

  #preserve(node: Text, data: string, context: TextContext): void {
    let at = 0;
    while (at <= data.length) {
      const stop = data.indexOf('\n', at);
      const end = stop === -1 ? data.length : stop;
      const cut = end > at && data.charCodeAt(end - 1) === 13 ? end - 1 : end;
      if (context.whiteSpace === 'preserve-breaks') this.#line(node, data, at, cut, context);
      else if (cut > at) this.#word(node, data, at, cut, context);
      if (stop === -1) break;
      this.forceBreak();
      at = stop + 1;
    }
  }

  #line(node: Text, data: string, from: number, to: number, context: TextContext): void {
    let start = from;
    let end = to;
    while (start < end && data.charCodeAt(start) <= 32) start += 1;
    while (end > start && data.charCodeAt(end - 1) <= 32) end -= 1;
    if (end > start) this.#word(node, data, start, end, context);
  }

  #word(node: Text, data: string, from: number, to: number, context: TextContext): void {
    this.#flush(data.charAt(from));
    this.#addSegment(node, from, to - from);
    this.#addRun(to - from, context);
    this.#push(data.slice(from, to));
  }

  /** Writes the line break or space that is due before the next character. */
  #flush(next = ''): void {
    const space = this.#space;
    this.#space = null;
    this.#glued = false;
    if (this.#breaks > 0) {
      if (this.#lastChar === '\t') {
        // The cell after the tab is a block of its own.
        this.#pieces.pop();
        this.#length -= 1;
      }
      if (this.#length > 0) this.#push('\n'.repeat(this.#breaks));
      this.#breaks = 0;
      return;
    }
    if (space === null || this.#lastChar === '' || this.#lastChar === '\n' || this.#lastChar === '\t') return;
    // A source line broken between two Chinese characters is no space (CSS Text 3, segment break transformation).
    if (space.broken && wide.test(this.#lastChar) && wide.test(next)) return;
    this.#addSegment(space.node, space.offset, 1);
    this.#addRun(1, space.context);
    this.#push(' ');
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#lastChar = piece.charAt(piece.length - 1);
  }

  #addSegment(node: Text, offset: number, length: number): void {
    const start = this.#length;
    const last = this.#segments.at(-1);
    if (last?.node === node && last.end === start && last.offset + (last.end - last.start) === offset)
      last.end = start + length;
    else this.#segments.push({ start, end: start + length, node, offset });
  }

  #addRun(length: number, context: TextContext): void {
    const start = this.#length;
    const last = this.#runs.at(-1);
    const { owner, look, link } = context;
    if (last?.end === start && last.owner === owner && last.look === look && last.link === link)
      last.end = start + length;
    else this.#runs.push({ start, end: start + length, owner, look, link });
  }
}
