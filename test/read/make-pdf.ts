/** A line of text on a PDF page, in points from the bottom left corner. */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly rotated?: boolean;
}

export interface PdfOptions {
  /** Locks the file with a password nobody knows. */
  readonly encrypted?: boolean;
}

function hex(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += text.charCodeAt(i).toString(16).padStart(4, '0');
  return out;
}

/**
 * A PDF as some Chinese systems write it: fonts not embedded, text in UniGB-UCS2-H, so that reading it needs the
 * CMaps.
 */
export function makePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const fontOf = (name: string): string =>
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}` +
    `/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 6` +
    `/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>`;
  const catalog = add('<</Type/Catalog/Pages 2 0 R>>');
  add('');
  const song = add(fontOf('STSong-Light'));
  const hei = add(fontOf('SimHei'));
  const kids: number[] = [];
  for (const page of pages) {
    const drawn = page.map(({ text, x = 72, y, size = 12, bold = false, rotated = false }) => {
      const matrix = rotated ? `0.7 0.7 -0.7 0.7 ${String(x)} ${String(y)}` : `1 0 0 1 ${String(x)} ${String(y)}`;
      return `BT /${bold ? 'F2' : 'F1'} ${String(size)} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
    });
    const stream = drawn.join('\n');
    const content = add(`<</Length ${String(stream.length)}>>stream\n${stream}\nendstream`);
    kids.push(
      add(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${String(content)} 0 R` +
          `/Resources<</Font<</F1 ${String(song)} 0 R/F2 ${String(hei)} 0 R>>>>>>`,
      ),
    );
  }
  objects[1] = `<</Type/Pages/Count ${String(kids.length)}/Kids[${kids.map((id) => `${String(id)} 0 R`).join(' ')}]>>`;
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const key = '00'.repeat(32);
  const lock =
    options.encrypted === true
      ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -44>>/ID[<${key}><${key}>]`
      : '';
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer<</Size ${String(objects.length + 1)}/Root ${String(catalog)} 0 R${lock}>>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
