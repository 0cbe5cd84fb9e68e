import type { Emphasis, Removal } from '../../core/source.ts';
import type { Deadline } from '../deadline.ts';
import type { DocxNumbering } from './numbering.ts';
import { docxSymbol } from './symbol.ts';
import { docxDefaultLook, isOn, lookFromProperty, resolveStyle, type DocxStyle } from './styles.ts';
import type { Slices } from '../in-slices.ts';
import { LookTable, type Look } from '../tree/look.ts';
import { readXml } from './read-xml.ts';

/** The text of one part of a Word file. */
export interface DocxPart {
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly emphasis: readonly Emphasis[];
  readonly headings: readonly string[];
}

/** Elements whose text is no part of what a reader of the final version sees. */
const skipped: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:del': 'tracked-deletion',
    'w:moveFrom': 'tracked-deletion',
    'mc:Fallback': 'duplicate',
    'w:instrText': 'field-code',
    'w:rPrChange': 'old-format',
    'w:pPrChange': 'old-format',
    'w:sdtPr': 'control',
  }),
);

/** Elements whose text is text: of runs, of deleted runs, of formulas. */
const textElements: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);

interface Paragraph {
  numId: string | null;
  level: number | null;
  style: string | null;
  begun: boolean;
}

interface DocxPartOptions {
  readonly styles: ReadonlyMap<string, DocxStyle>;
  /** Null where paragraphs carry no numbers of the body's lists. */
  readonly numbering: DocxNumbering | null;
  readonly deadline: Deadline;
}

/** Reads a part with paragraphs: the body, a footnote, a header. */
export function* docxPartIn(xml: string, { styles, numbering, deadline }: DocxPartOptions): Slices<DocxPart> {
  const reader = new PartReader(styles, numbering);
  for (const event of readXml(xml, deadline)) {
    yield;
    if (event.kind === 'text') reader.text(event.text);
    else if (event.kind === 'open') reader.open(event.name, event.attributes);
    else reader.close(event.name);
  }
  return reader.finish();
}

/** By hand: `/\n+$/` begins anew at each of a hundred thousand empty paragraphs. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}

/** Steps through a part and keeps what it has met: the paragraph, the run, what is being skipped. */
class PartReader {
  readonly #styles: ReadonlyMap<string, DocxStyle>;
  readonly #numbering: DocxNumbering | null;
  readonly #looks = new LookTable();
  readonly #runs: { start: number; end: number; look: number }[] = [];
  readonly #removals: Removal[] = [];
  readonly #headings: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #skipped = { depth: 0, reason: '', text: '' };
  #run = {
    inside: false,
    properties: false,
    hidden: false,
    struck: false,
    style: null as string | null,
    look: {} as Partial<Look>,
  };
  #readsText = false;
  #cells = 0;
  /** The piece a heading begins with, while one is open. */
  #heading: number | null = null;

  constructor(styles: ReadonlyMap<string, DocxStyle>, numbering: DocxNumbering | null) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  text(text: string): void {
    if (!this.#readsText) return;
    if (this.#skipped.depth > 0) this.#skipped.text += text;
    else this.#write(text);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (textElements.has(name)) this.#readsText = true;
    const reason = skipped.get(name);
    if (reason !== undefined) {
      if (this.#skipped.depth === 0) this.#skipped.reason = reason;
      this.#skipped.depth += 1;
    }
    if (this.#skipped.depth > 0) return;
    if (this.#run.properties) this.#openRunProperty(name, attributes);
    else if (name === 'w:sym') this.#symbol(attributes.get('w:font') ?? '', attributes.get('w:char') ?? '');
    else if (name === 'w:altChunk')
      this.#removals.push({ reason: 'embedded-part', text: attributes.get('r:id') ?? name });
    else this.#openContent(name, attributes.get('w:val'));
  }

  close(name: string): void {
    if (textElements.has(name)) this.#readsText = false;
    if (skipped.has(name)) this.#stopSkipping();
    else if (this.#skipped.depth > 0) return;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r' || name === 'm:r') this.#run.inside = false;
    else if (name === 'w:rPr') this.#run.properties = false;
  }

  finish(): DocxPart {
    return {
      text: withoutLastBreaks(this.#pieces.join('')),
      removals: this.#removals,
      emphasis: this.#looks.emphasisOf(this.#runs),
      headings: this.#headings,
    };
  }

  #openRunProperty(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('w:val');
    if (name === 'w:rStyle') this.#run.style = value ?? null;
    else if (name === 'w:vanish') this.#run.hidden = isOn(value);
    else if (name === 'w:strike' || name === 'w:dstrike') this.#run.struck ||= isOn(value);
    else this.#run.look = { ...this.#run.look, ...lookFromProperty(name, attributes) };
  }

  #openContent(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ numId: null, level: null, style: null, begun: false });
        break;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = value ?? null;
        break;
      case 'w:numId':
        if (paragraph !== undefined) paragraph.numId = value ?? null;
        break;
      case 'w:ilvl':
        if (paragraph !== undefined) paragraph.level = Number(value ?? 0);
        break;
      case 'w:r':
      case 'm:r':
        this.#run = { inside: true, properties: false, hidden: false, struck: false, style: null, look: {} };
        break;
      case 'w:rPr':
        this.#run.properties = this.#run.inside;
        break;
      case 'w:tab':
        if (this.#run.inside) this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (this.#run.inside) this.#write('\n');
        break;
      // Without a sign ½ would read as 12, and 10² as 102.
      case 'm:den':
        this.#write('/');
        break;
      case 'm:sup':
        this.#write('^');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:tr':
        this.#cells = 0;
        break;
      case 'w:tc':
        this.#startCell();
        break;
    }
  }

  #symbol(font: string, char: string): void {
    const symbol = docxSymbol(font, char);
    if (symbol === null) this.#removals.push({ reason: 'symbol', text: `${font} ${char}` });
    else this.#write(symbol);
  }

  #startCell(): void {
    if (this.#cells > 0) {
      if (this.#pieces.at(-1) === '\n') {
        this.#pieces.pop();
        this.#length -= 1;
      }
      this.#push('\t');
    }
    this.#cells += 1;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    // An empty numbered paragraph uses up its number all the same.
    if (paragraph?.begun === false) this.#numberOf(paragraph);
    if (this.#heading !== null) this.#headings.push(this.#pieces.slice(this.#heading).join('').trim());
    this.#heading = null;
    this.#push('\n');
  }

  #stopSkipping(): void {
    const { reason, text } = this.#skipped;
    this.#skipped.depth -= 1;
    if (this.#skipped.depth > 0) return;
    if (reason === 'tracked-deletion' && text.trim() !== '') this.#removals.push({ reason, text });
    this.#skipped.text = '';
  }

  #numberOf(paragraph: Paragraph): string {
    const style = resolveStyle(this.#styles, paragraph.style);
    const numId = paragraph.numId ?? style.numId;
    if (numId === null || numId === '0') return '';
    return this.#numbering?.next(numId, paragraph.level ?? style.level ?? 0) ?? '';
  }

  #write(piece: string): void {
    if (this.#run.hidden || this.#run.struck) {
      const reason = this.#run.hidden ? 'hidden' : 'struck-out';
      if (reason === 'hidden' || piece.trim() !== '') this.#removals.push({ reason, text: piece });
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    const style = resolveStyle(this.#styles, paragraph?.style ?? null);
    if (paragraph?.begun === false) {
      paragraph.begun = true;
      if (style.outline !== null && style.outline <= 2) this.#heading = this.#pieces.length;
      this.#push(this.#numberOf(paragraph));
    }
    const ofRun = resolveStyle(this.#styles, this.#run.style).look;
    const look = this.#looks.indexOf({ ...docxDefaultLook, ...style.look, ...ofRun, ...this.#run.look });
    const end = this.#length + piece.length;
    const last = this.#runs.at(-1);
    if (last?.look === look && last.end === this.#length) last.end = end;
    else this.#runs.push({ start: this.#length, end, look });
    this.#push(piece);
  }

  #push(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
