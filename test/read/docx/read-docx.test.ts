import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { untimed } from '../../../src/read/deadline.ts';
import { docxIn, readDocx } from '../../../src/read/docx/read-docx.ts';
import { countSteps } from '../count-steps.ts';
import { makeDocx, para, type DocxParts } from '../make-docx.ts';

const clause = '平台有权随时修改本协议，修改后的协议一经公布即生效，您继续使用即视为接受。';
const filler = [1, 2, 3].map((n) => para(`${String(n)}、${clause}`)).join('');

function read(parts: DocxParts) {
  const result = readDocx(makeDocx(parts));
  if (!result.ok) throw new Error(result.problem.id);
  return result.value;
}

const numbering =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%3"/><w:suff w:val="nothing"/></w:lvl>' +
  '</w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

describe('reading a Word file', () => {
  test('gives one line for each paragraph', () => {
    expect(
      read({ body: para('甲') + para('') + filler })
        .text.split('\n')
        .slice(0, 3),
    ).toEqual(['甲', '', `1、${clause}`]);
  });

  test('writes automatic numbers out, level by level, restarting where Word does', () => {
    const body =
      para('定义', { list: '1/0' }) +
      para(clause, { list: '1/1' }) +
      para(clause, { list: '1/1' }) +
      para('甲', { list: '1/2' }) +
      para('服务', { list: '1/0' }) +
      para(clause, { list: '1/1' }) +
      para('要点', { list: '2/0' }) +
      para('另起', { list: '3/0' });
    expect(read({ body, numbering }).text.split('\n')).toEqual([
      '第一条 定义',
      `1.1 ${clause}`,
      `1.2 ${clause}`,
      '①甲',
      '第二条 服务',
      `2.1 ${clause}`,
      '要点',
      '第一条 另起',
    ]);
  });

  test('lets an empty numbered paragraph use up its number', () => {
    const body = [
      para(clause, { list: '1/0' }),
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
      para(clause, { list: '1/0' }),
    ].join('');
    expect(read({ body, numbering }).text).toBe(`第一条 ${clause}\n\n第三条 ${clause}`);
  });

  test('takes numbers from styles, through the styles they are based on', () => {
    const styles =
      '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>';
    expect(read({ body: para('总则', { style: 'own' }) + filler, numbering, styles }).text).toMatch(/^第一条 总则\n/);
  });

  test('reads tables cell by cell', () => {
    const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('名称')}${cell('用途')}</w:tr><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${filler}`;
    expect(read({ body }).text).toMatch(/^名称\t用途\n甲\t乙\n1、/);
  });

  test('leaves tracked deletions, hidden text and running headers out and lists them', () => {
    const body =
      '<w:p><w:r><w:t>用户</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins><w:r><w:t>应当</w:t></w:r></w:ins></w:p>' +
      para('内部批注', { run: '<w:vanish/>' }) +
      filler;
    const document = read({ body, header: para('云舟科技 机密') });
    expect(document.text).toMatch(/^用户应当\n\n1、/);
    expect(document.removals).toEqual([
      { reason: 'tracked-deletion', text: '不' },
      { reason: 'hidden', text: '内部批注' },
      { reason: 'page-header', text: '云舟科技 机密' },
    ]);
  });

  test('leaves struck-out text out and lists it', () => {
    const body =
      para('年费') + para('概不退还', { run: '<w:strike/>' }) + para('可退', { run: '<w:strike w:val="0"/>' }) + filler;
    const { text, removals } = read({ body });
    expect(text).toMatch(/^年费\n\n可退\n1、/);
    expect(removals).toEqual([{ reason: 'struck-out', text: '概不退还' }]);
  });

  test('reads boxes and signs that a symbol font draws, and lists the others', () => {
    const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body =
      `<w:p>${symbol('Wingdings 2', 'F052')}${words('同意')}${symbol('Wingdings 2', 'F0A3')}${words('不同意')}` +
      `${symbol('Symbol', 'F0B3')}${words('3日')}${symbol('Webdings', 'F021')}${symbol('宋体', '2103')}</w:p>${filler}`;
    const { text, removals } = read({ body });
    expect(text).toMatch(/^☑同意☐不同意≥3日℃\n1、/);
    expect(removals).toEqual([{ reason: 'symbol', text: 'Webdings F021' }]);
  });

  test('reads formulas', () => {
    const part = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body =
      `<w:p><w:r><w:t>年利率为</w:t></w:r><m:oMath>${part('24%')}</m:oMath><w:r><w:t>，按</w:t></w:r><m:oMath><m:f>` +
      `<m:num>${part('1')}</m:num><m:den>${part('360')}</m:den></m:f></m:oMath></w:p>${filler}`;
    expect(read({ body }).text).toMatch(/^年利率为24%，按1\/360\n1、/);
  });

  test('lists the file that stands in the body as a whole', () => {
    const relations = '<Relationship Id="rId9" Target="afchunk.html"/>';
    const { removals } = read({ body: `${filler}<w:altChunk r:id="rId9"/>`, relations });
    expect(removals).toEqual([{ reason: 'embedded-part', text: 'afchunk.html' }]);
  });

  test('reads footnotes below the text and text boxes once', () => {
    const box = `<w:txbxContent>${para('框内文字')}</w:txbxContent>`;
    const body =
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      filler;
    const { text } = read({ body, footnotes: `<w:footnote w:id="2">${para('注：以书面为准。')}</w:footnote>` });
    expect(text.match(/框内文字/g)).toHaveLength(1);
    expect(text.endsWith('\n注：以书面为准。')).toBe(true);
  });

  test('keeps tabs, line breaks and entities', () => {
    const body = `<w:p><w:r><w:t>甲&amp;乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>&#x4E01;</w:t></w:r></w:p>${filler}`;
    expect(read({ body }).text).toMatch(/^甲&乙\t丙\n丁\n/);
  });

  test('marks bold and red text', () => {
    const body = filler + para('不承担责任', { run: '<w:b/><w:color w:val="FF0000"/>' });
    const { text, emphasis } = read({ body });
    expect(emphasis?.map((mark) => [text.slice(mark.start, mark.end), mark.marks])).toEqual([
      ['不承担责任', ['bold', 'colour']],
    ]);
  });

  test('is not held up by a hundred and fifty thousand empty paragraphs before the last', () => {
    const { text } = read({ body: `${filler}${'<w:p/>'.repeat(150_000)}${para('完')}<w:p/>` });
    expect(text.split('\n')).toHaveLength(150_004);
    expect(text.endsWith('\n完')).toBe(true);
  });

  test('can be laid down at each piece of XML', () => {
    const body = filler.repeat(100);
    const bytes = makeDocx({ body, styles: '<w:style w:styleId="a"/>'.repeat(200), numbering });
    expect(countSteps(docxIn(bytes, untimed))).toBeGreaterThan(300 + 200 + 20);
  });

  test('takes the title from the properties', () => {
    expect(read({ body: filler, title: '云舟用户协议' }).title).toBe('云舟用户协议');
  });

  test('names a container that expands too far as a bomb and does not unpack it', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(readDocx(bytes)).toMatchObject({ ok: false, problem: { id: 'zip-bomb' } });
  });

  test('reads attributes whatever stands between them, and on past a tag that is one long word', () => {
    const long = `<w:x ${'ab'.repeat(20_000)}>`;
    expect(read({ body: `${long}</w:x>${para('定义', { list: '1/0' })}${filler}`, numbering }).text).toContain(
      '第一条',
    );
  });

  test('names a cut-off container as damaged', () => {
    const whole = makeDocx({ body: filler });
    expect(readDocx(whole.slice(0, whole.length - 60))).toMatchObject({ problem: { id: 'docx-damaged' } });
  });

  test('names a container whose main part breaks off as damaged', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>第一条') });
    expect(readDocx(bytes)).toMatchObject({ problem: { id: 'docx-damaged' } });
  });

  test('names another kind of container as binary', () => {
    const brat = zipSync({ 'annotation.conf': strToU8('[entities]\n'), 'a.ann': strToU8('T1\tx 0 3\t第一条\n') });
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
    for (const bytes of [zipSync({ 'a.txt': strToU8('第一条') }), zipSync({}), brat, sheet, brat.slice(0, -30)])
      expect(readDocx(bytes)).toMatchObject({ problem: { id: 'binary' } });
  });

  test('names a Word file without its main part as damaged', () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/theme.xml': strToU8('<theme/>') });
    for (const cut of [bytes, bytes.slice(0, -30)])
      expect(readDocx(cut)).toMatchObject({ problem: { id: 'docx-damaged' } });
  });
});
