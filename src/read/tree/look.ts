import type { Emphasis } from '../../core/source.ts';
import { readInlineStyle, tagOf } from './element-kind.ts';
import type { TextRun } from './text-buffer.ts';

/** How text looks, as far as it can make a sentence stand out or recede. */
export interface Look {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly colour: string;
  readonly background: string;
  /** In CSS pixels; 16 where nothing says otherwise. */
  readonly size: number;
  readonly faint: boolean;
}

/** The look of ordinary text in a page without styles. */
export const plainLook: Look = { bold: false, underline: false, colour: '', background: '', size: 16, faint: false };

const clear = new Set(['', 'transparent', 'rgba(0, 0, 0, 0)', 'none', 'inherit', 'initial', 'unset']);
const headingSize: Readonly<Record<string, number>> = { H1: 2, H2: 1.5, H3: 1.17, H4: 1, H5: 0.83, H6: 0.67 };

function sizeFrom(value: string | undefined, parent: number): number {
  if (value === undefined) return parent;
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number) || number <= 0) return parent;
  if (value.endsWith('px')) return number;
  if (value.endsWith('pt')) return (number * 4) / 3;
  if (value.endsWith('rem')) return number * 16;
  if (value.endsWith('em')) return number * parent;
  if (value.endsWith('%')) return (number * parent) / 100;
  return parent;
}

function isBoldWeight(value: string): boolean {
  return value === 'bold' || value === 'bolder' || Number.parseInt(value, 10) >= 600;
}

/** The look of an element in a document that nobody has laid out: from its tag and its `style` attribute. */
export function lookFromMarkup(element: Element, parent: Look): Look {
  const tag = tagOf(element);
  const style = readInlineStyle(element);
  let { bold, underline, colour, background, size, faint } = parent;
  if (tag === 'B' || tag === 'STRONG' || tag === 'TH' || tag in headingSize) bold = true;
  if (tag === 'U' || tag === 'INS') underline = true;
  if (tag === 'MARK') background = 'mark';
  if (tag === 'SMALL') size *= 0.83;
  if (tag === 'BIG') size *= 1.2;
  size *= headingSize[tag] ?? 1;
  if (tag === 'FONT') colour = element.getAttribute('color')?.toLowerCase() ?? colour;
  if (style !== null) {
    const weight = style.get('font-weight');
    if (weight !== undefined) bold = isBoldWeight(weight) || (weight === 'inherit' && bold);
    const line = style.get('text-decoration') ?? style.get('text-decoration-line');
    if (line !== undefined) underline = underline || line.includes('underline');
    const ownColour = style.get('color');
    if (ownColour !== undefined && !clear.has(ownColour)) colour = ownColour;
    const ownBackground = style.get('background-color') ?? style.get('background');
    if (ownBackground !== undefined && !clear.has(ownBackground) && !ownBackground.includes('url('))
      background = ownBackground;
    size = sizeFrom(style.get('font-size'), size);
    const opacity = Number.parseFloat(style.get('opacity') ?? '1');
    faint = faint || opacity < 0.6;
  }
  return { bold, underline, colour, background, size, faint };
}

/** The look of an element on a page that the browser has styled. */
export function lookFromStyle(element: Element, style: CSSStyleDeclaration, parent: Look): Look {
  const isLink = tagOf(element) === 'A';
  const inline = style.display.startsWith('inline');
  return {
    bold: isBoldWeight(style.fontWeight),
    underline: parent.underline || (!isLink && style.textDecorationLine.includes('underline')),
    colour: isLink ? parent.colour : style.color,
    background: inline && !clear.has(style.backgroundColor) ? style.backgroundColor : parent.background,
    size: Number.parseFloat(style.fontSize) || parent.size,
    faint: parent.faint || Number.parseFloat(style.opacity) < 0.6,
  };
}

/** Looks by number, so that runs of text can carry a small one. */
export class LookTable {
  readonly #looks: Look[] = [];
  readonly #index = new Map<string, number>();

  /** The number of a look; equal looks share one. */
  indexOf(look: Look): number {
    const key = `${String(look.bold)}|${String(look.underline)}|${look.colour}|${look.background}|${look.size.toFixed(1)}|${String(look.faint)}`;
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#looks.length;
      this.#looks.push(look);
      this.#index.set(key, index);
    }
    return index;
  }

  /** Where text stands out from, or recedes behind, the look that most of the text has. */
  emphasisOf(runs: readonly Pick<TextRun, 'start' | 'end' | 'look'>[]): Emphasis[] {
    const weights = new Map<number, number>();
    for (const run of runs) weights.set(run.look, (weights.get(run.look) ?? 0) + run.end - run.start);
    const commonest = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
    const base = (commonest === undefined ? undefined : this.#looks[commonest]) ?? plainLook;
    const found: Emphasis[] = [];
    for (const run of runs) {
      const marks = marksAgainst(this.#looks[run.look] ?? plainLook, base);
      if (marks.length === 0) continue;
      const last = found.at(-1);
      if (last?.end === run.start && last.marks.join() === marks.join())
        found[found.length - 1] = { start: last.start, end: run.end, marks };
      else found.push({ start: run.start, end: run.end, marks });
    }
    return found;
  }
}

function marksAgainst(look: Look, base: Look): Emphasis['marks'] {
  const marks: Emphasis['marks'][number][] = [];
  if (look.bold && !base.bold) marks.push('bold');
  if (look.colour !== base.colour) marks.push('colour');
  if (look.size >= base.size * 1.15) marks.push('larger');
  if (look.underline && !base.underline) marks.push('underline');
  if (look.background !== base.background) marks.push('background');
  if (look.size <= base.size * 0.85) marks.push('smaller');
  if (look.faint && !base.faint) marks.push('faint');
  return marks;
}
