import type { Emphasis, Removal } from '../core/source.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { docxDefaultLook, isOn, lookFromProperty, resolveStyle, type DocxStyle } from './docx-styles.ts';
import { LookTable, type Look } from './look.ts';
import { readXml } from './read-xml.ts';

/** The text of one part of a Word file. */
export interface DocxPart {
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly emphasis: readonly Emphasis[];
  readonly headings: readonly string[];
}

/** Elements whose text is no part of what a reader of the final version sees. */
const skipped: Readonly<Record<string, string>> = {
  'w:del': 'tracked-deletion',
  'w:moveFrom': 'tracked-deletion',
  'mc:Fallback': 'duplicate',
  'w:instrText': 'field-code',
  'w:rPrChange': 'old-format',
  'w:pPrChange': 'old-format',
  'w:sdtPr': 'control',
};

interface Paragraph {
  numId: string | null;
  level: number | null;
  style: string | null;
  begun: boolean;
}

/** Reads a part with paragraphs: the body, a footnote, a header. */
export function readDocxPart(
  xml: string,
  styles: ReadonlyMap<string, DocxStyle>,
  numbering: DocxNumbering | null,
): DocxPart {
  const looks = new LookTable();
  const runs: { start: number; end: number; look: number }[] = [];
  const removals: Removal[] = [];
  const headings: string[] = [];
  const open: Paragraph[] = [];
  const pieces: string[] = [];
  let length = 0;
  let skipDepth = 0;
  let skippedText = '';
  let skipReason = '';
  let own: Partial<Look> = {};
  let runStyle: string | null = null;
  let hidden = false;
  let inRun = false;
  let inRunProperties = false;
  let readsText = false;
  let cells = 0;
  let headingStart: number | null = null; // index of a piece

  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const begin = (paragraph: Paragraph | undefined): void => {
    if (paragraph === undefined || paragraph.begun) return;
    paragraph.begun = true;
    const style = resolveStyle(styles, paragraph.style);
    if (style.outline !== null && style.outline <= 2) headingStart = pieces.length;
    const numId = paragraph.numId ?? style.numId;
    if (numId !== null && numId !== '0') push(numbering?.next(numId, paragraph.level ?? style.level ?? 0) ?? '');
  };
  const write = (piece: string): void => {
    if (hidden) {
      removals.push({ reason: 'hidden', text: piece });
      return;
    }
    const paragraph = open.at(-1);
    begin(paragraph);
    const base = resolveStyle(styles, paragraph?.style ?? null).look;
    const look = looks.indexOf({ ...docxDefaultLook, ...base, ...resolveStyle(styles, runStyle).look, ...own });
    const last = runs.at(-1);
    if (last?.look === look && last.end === length) last.end += piece.length;
    else runs.push({ start: length, end: length + piece.length, look });
    push(piece);
  };

  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (skipDepth > 0) {
        if (readsText) skippedText += event.text;
      } else if (readsText) write(event.text);
      continue;
    }
    const { name } = event;
    if (name === 'w:t' || name === 'w:delText') readsText = event.kind === 'open';
    if (name in skipped) {
      if (event.kind === 'open') {
        if (skipDepth === 0) skipReason = skipped[name] ?? '';
        skipDepth += 1;
      } else {
        skipDepth -= 1;
        if (skipDepth === 0 && skippedText.trim() !== '' && skipReason === 'tracked-deletion')
          removals.push({ reason: skipReason, text: skippedText });
        if (skipDepth === 0) skippedText = '';
      }
      continue;
    }
    if (skipDepth > 0) continue;
    if (event.kind === 'open') {
      const value = event.attributes.get('w:val');
      const paragraph = open.at(-1);
      if (name === 'w:p') open.push({ numId: null, level: null, style: null, begun: false });
      else if (name === 'w:r') {
        inRun = true;
        own = {};
        runStyle = null;
        hidden = false;
      } else if (name === 'w:rPr') inRunProperties = inRun;
      else if (name === 'w:pStyle' && paragraph !== undefined) paragraph.style = value ?? null;
      else if (name === 'w:numId' && paragraph !== undefined) paragraph.numId = value ?? null;
      else if (name === 'w:ilvl' && paragraph !== undefined) paragraph.level = Number(value ?? 0);
      else if (name === 'w:rStyle') runStyle = value ?? null;
      else if (name === 'w:vanish' && inRunProperties) hidden = isOn(value);
      else if (name === 'w:tab' && inRun && !inRunProperties) write('\t');
      else if ((name === 'w:br' || name === 'w:cr') && inRun) write('\n');
      else if (name === 'w:noBreakHyphen') write('-');
      else if (name === 'w:tr') cells = 0;
      else if (name === 'w:tc') {
        if (cells > 0 && pieces.at(-1) === '\n') {
          pieces.pop();
          length -= 1;
        }
        if (cells > 0) push('\t');
        cells += 1;
      } else if (inRunProperties) own = { ...own, ...lookFromProperty(name, event.attributes) };
    } else if (name === 'w:p') {
      const paragraph = open.pop();
      // Also an empty numbered paragraph uses up its number.
      const style = resolveStyle(styles, paragraph?.style ?? null);
      if (paragraph?.begun === false && (paragraph.numId ?? style.numId) === null) begin(paragraph);
      if (headingStart !== null) headings.push(pieces.slice(headingStart).join('').trim());
      headingStart = null;
      push('\n');
    } else if (name === 'w:r') inRun = false;
    else if (name === 'w:rPr') inRunProperties = false;
  }
  return { text: pieces.join('').replace(/\n{1,}$/, ''), removals, emphasis: looks.emphasisOf(runs), headings };
}
