import { strToU8, zipSync, type Zippable } from 'fflate';

/** The parts of a Word file, each as the XML inside its root element. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly title?: string;
  /** The relations of the body, each an element. */
  readonly relations?: string;
}

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file as bytes. */
export function makeDocx(parts: DocxParts): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${ns}><w:body>${parts.body}</w:body></w:document>`,
    ),
  };
  const add = (name: string, root: string, xml: string | undefined): void => {
    if (xml !== undefined) files[name] = strToU8(`<w:${root} ${ns}>${xml}</w:${root}>`);
  };
  add('word/numbering.xml', 'numbering', parts.numbering);
  add('word/styles.xml', 'styles', parts.styles);
  add('word/footnotes.xml', 'footnotes', parts.footnotes);
  add('word/header1.xml', 'hdr', parts.header);
  if (parts.relations !== undefined)
    files['word/_rels/document.xml.rels'] = strToU8(`<Relationships>${parts.relations}</Relationships>`);
  if (parts.title !== undefined)
    files['docProps/core.xml'] = strToU8(`<cp:coreProperties><dc:title>${parts.title}</dc:title></cp:coreProperties>`);
  return zipSync(files);
}

/** A paragraph; `list` is `numId/level`. */
export function para(text: string, options: { list?: string; style?: string; run?: string } = {}): string {
  const [numId, level] = options.list?.split('/') ?? [];
  const numPr =
    numId === undefined ? '' : `<w:numPr><w:ilvl w:val="${level ?? '0'}"/><w:numId w:val="${numId}"/></w:numPr>`;
  const style = options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`;
  const run = options.run === undefined ? '' : `<w:rPr>${options.run}</w:rPr>`;
  return `<w:p><w:pPr>${style}${numPr}</w:pPr><w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
