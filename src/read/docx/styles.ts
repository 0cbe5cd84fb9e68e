import { plainLook, type Look } from '../tree/look.ts';
import type { Deadline } from '../deadline.ts';
import type { Slices } from '../in-slices.ts';
import { readXml } from './read-xml.ts';

/** What a paragraph style adds to its paragraphs. */
export interface DocxStyle {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
  look: Partial<Look>;
}

/** Whether a switch such as `<w:b/>` is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'none' && value !== 'off');
}

/** What one run property says about the look; null for properties that say nothing about it. */
export function lookFromProperty(name: string, attributes: ReadonlyMap<string, string>): Partial<Look> | null {
  const value = attributes.get('w:val');
  switch (name) {
    case 'w:b':
      return { bold: isOn(value) };
    case 'w:u':
      return { underline: isOn(value) };
    case 'w:color':
      return { colour: value === undefined || value === 'auto' ? '' : value.toLowerCase() };
    case 'w:highlight':
      return { background: value ?? '' };
    case 'w:shd': {
      const fill = attributes.get('w:fill') ?? 'auto';
      return { background: fill === 'auto' || fill.toLowerCase() === 'ffffff' ? '' : fill };
    }
    case 'w:sz':
      // Half points; 21 (10.5 pt) is Word's Chinese default.
      return { size: ((Number(value) || 21) / 2) * (4 / 3) };
    default:
      return null;
  }
}

/** Reads the paragraph and character styles of `word/styles.xml`, by id. */
export function* docxStylesIn(xml: string, deadline: Deadline): Slices<ReadonlyMap<string, DocxStyle>> {
  const styles = new Map<string, DocxStyle>();
  let style: DocxStyle | null = null;
  for (const event of readXml(xml, deadline)) {
    yield;
    if (event.kind === 'close' && event.name === 'w:style') style = null;
    if (event.kind !== 'open') continue;
    const value = event.attributes.get('w:val');
    if (event.name === 'w:style') {
      style = { basedOn: null, numId: null, level: null, outline: null, look: {} };
      styles.set(event.attributes.get('w:styleId') ?? '', style);
    } else if (style !== null) {
      if (event.name === 'w:basedOn') style.basedOn = value ?? null;
      else if (event.name === 'w:numId') style.numId = value ?? null;
      else if (event.name === 'w:ilvl') style.level = Number(value ?? 0);
      else if (event.name === 'w:outlineLvl') style.outline = Number(value ?? 0);
      else Object.assign(style.look, lookFromProperty(event.name, event.attributes) ?? {});
    }
  }
  return styles;
}

/** A style with what it inherits filled in. */
export function resolveStyle(styles: ReadonlyMap<string, DocxStyle>, id: string | null): DocxStyle {
  const found: DocxStyle = { basedOn: null, numId: null, level: null, outline: null, look: {} };
  let current = id;
  for (let steps = 0; current !== null && steps < 12; steps += 1) {
    const style = styles.get(current);
    if (style === undefined) break;
    found.numId ??= style.numId;
    found.level ??= style.level;
    found.outline ??= style.outline;
    found.look = { ...style.look, ...found.look };
    current = style.basedOn;
  }
  return found;
}

/** The look of Word's default text. */
export const docxDefaultLook: Look = { ...plainLook, size: 14 };
