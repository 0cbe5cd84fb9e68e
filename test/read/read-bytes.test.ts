import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { OutOfTime } from '../../src/read/deadline.ts';
import { readLimits } from '../../src/read/limits.ts';
import { readBytes, type ReadPorts } from '../../src/read/read-bytes.ts';
import { encodeBig5, encodeGb18030 } from './encode-chinese.ts';
import { makeDocx, para } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';
import { nodePorts } from '../../src/helper/node-ports.ts';

const agreement = [
  '云舟用户服务协议',
  '一、总则',
  '1、本协议由您与云舟科技有限公司共同缔结，具有合同效力，您应当仔细阅读。',
  '2、平台有权随时修改本协议，修改后的协议一经公布即生效，您继续使用即视为接受。',
  '二、责任',
  '3、因不可抗力造成的损失，平台不承担责任；由此产生的费用由用户自行承担。',
].join('\r\n');
const traditional = [
  '雲舟用戶服務條款',
  '1、本條款由您與雲舟科技有限公司共同訂立，具有契約效力，請您仔細閱讀。',
  '2、平台有權隨時修改本條款，修改後的條款一經公布即生效，您繼續使用即視為接受。',
  '3、因不可抗力造成的損失，平台不承擔責任；由此產生的費用由用戶自行負擔。',
].join('\n');

/** What Office writes for a file with a password: an OLE container that says so in its directory. */
const encryptedOffice = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Uint8Array(504),
  ...utf16('EncryptedPackage', true),
]);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

function read(bytes: Uint8Array, contentType: string | null = null, url = 'https://yunzhou.example/agreement') {
  return readBytes(bytes, { contentType, url }, nodePorts);
}

async function problemOf(bytes: Uint8Array, contentType: string | null = null, url?: string): Promise<string> {
  const result = await read(bytes, contentType, url);
  return result.ok ? 'none' : result.problem.id;
}

test('a page that makes no sense in any charset is not even parsed', async () => {
  const parseHtml = vi.fn<ReadPorts['parseHtml']>();
  const garbage = Uint8Array.from({ length: 4000 }, (_, index) => 0x81 + ((index * 7919) % 0x7d));
  const read = await readBytes(
    garbage,
    { contentType: 'text/html', url: 'https://a.example/' },
    { ...nodePorts, parseHtml },
  );
  expect(read).toMatchObject({ ok: false, problem: { id: 'charset' } });
  expect(parseHtml).not.toHaveBeenCalled();
});

describe('charsets', () => {
  const page = (meta: string): string =>
    `<!doctype html><html><head>${meta}<title>云舟用户服务协议</title></head><body>${agreement.replaceAll('\r\n', '<br>')}</body></html>`;

  test.each<[string, Uint8Array, string | null, string, string]>([
    ['UTF-8 without a word about it', strToU8(agreement), 'text/plain', 'utf-8', agreement],
    [
      'UTF-8 with a mark, which is no part of the text',
      strToU8(`\ufeff${agreement}`),
      'text/plain',
      'utf-8',
      agreement,
    ],
    ['GBK without a word about it', encodeGb18030(agreement), 'text/plain', 'gb18030', agreement],
    ['GBK as the header says', encodeGb18030(agreement), 'text/plain; charset=gb2312', 'gbk', agreement],
    ['GBK though the header says UTF-8', encodeGb18030(agreement), 'text/plain; charset=utf-8', 'gb18030', agreement],
    ['UTF-8 though the header says GBK', strToU8(agreement), 'text/plain; charset=gbk', 'utf-8', agreement],
    ['Big5 without a word about it', encodeBig5(traditional), 'text/plain', 'big5', traditional],
    ['UTF-16 with a mark', utf16(`\ufeff${agreement}`, true), null, 'utf-16le', agreement],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${agreement}`, false), null, 'utf-16be', agreement],
    ['UTF-16 without a mark', utf16(agreement, true), 'text/plain', 'utf-16le', agreement],
  ])('%s', async (_what, bytes, type, charset, text) => {
    const result = await read(bytes, type);
    expect(result).toMatchObject({ ok: true, value: { charset, text } });
  });

  test.each<[string, Uint8Array, string | null, string]>([
    ['a meta that says gb2312', encodeGb18030(page('<meta charset="gb2312">')), 'text/html', 'gbk'],
    ['a meta that lies', encodeGb18030(page('<meta charset="utf-8">')), 'text/html', 'gb18030'],
    ['no meta at all', encodeGb18030(page('')), 'text/html', 'gb18030'],
    ['an unknown name', strToU8(page('<meta charset="utf-8-chinese">')), 'text/html', 'utf-8'],
  ])('HTML with %s', async (_what, bytes, type, charset) => {
    const result = await read(bytes, type);
    expect(result).toMatchObject({ ok: true, value: { charset, format: 'html' } });
    expect(result.ok && result.value.text.split('\n')).toEqual(agreement.split('\r\n'));
  });
});

describe('formats', () => {
  test.each<[string, Uint8Array, string | null, string | undefined, string]>([
    [
      'a PDF served as a stream',
      makePdf([
        [1, 2, 3, 4, 5].map((n) => ({ text: `${String(n)}、用户应当遵守本协议，平台有权处理。`, y: 700 - n * 20 })),
      ]),
      'application/octet-stream',
      undefined,
      'pdf',
    ],
    [
      'a Word file served as text',
      makeDocx({
        body: agreement
          .split('\r\n')
          .map((line) => para(line))
          .join(''),
      }),
      'text/plain',
      undefined,
      'docx',
    ],
    [
      'HTML served as text',
      strToU8(`<!DOCTYPE html><html><body><p>${agreement}</p></body></html>`),
      'text/plain',
      undefined,
      'html',
    ],
    [
      'HTML without a type',
      strToU8(`<div><p>${agreement.replaceAll('\r\n', '</p><p>')}</p></div>`),
      null,
      undefined,
      'html',
    ],
    ['Markdown by its name', strToU8(agreement), 'text/plain', 'https://yunzhou.example/terms.md', 'markdown'],
    ['plain text', strToU8(agreement), null, undefined, 'text'],
  ])('%s', async (_what, bytes, type, url, format) => {
    expect(await read(bytes, type, url)).toMatchObject({ ok: true, value: { format } });
  });

  test('plain text is the decoded file, character for character', async () => {
    const line = fc.string({
      unit: fc.constantFrom('甲', '，', ' ', '\t', '\r\n', '\n', '😀', 'a', '<', '\u00a0'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(line, async (tail) => {
        const text = `${agreement}\n${tail}`;
        expect(await read(strToU8(text), 'text/plain')).toMatchObject({ ok: true, value: { text } });
      }),
      { numRuns: 50 },
    );
  });
});

describe('bad input', () => {
  const html = (body: string): Uint8Array => strToU8(`<!doctype html><html><body>${body}</body></html>`);
  const deflated = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) });
  const pdf = makePdf([[{ text: '第一条', y: 700 }]]);

  test.each<[string, string, Uint8Array, string | null]>([
    ['empty', 'no bytes', new Uint8Array(), null],
    ['empty', 'only white space', strToU8(' \n '), 'text/plain'],
    ['empty', 'a page without text', html('<img src="a.png">'), 'text/html'],
    ['too-large', 'more bytes than the limit', new Uint8Array(readLimits.bytes + 1), 'text/plain'],
    [
      'error-page',
      '200 with an error page',
      html('<h1>404</h1><p>抱歉，您访问的页面不存在或已被删除</p><a href="/">返回首页</a>'),
      'text/html',
    ],
    ['error-page', '200 with a busy server', html('<p>系统繁忙，请稍后再试</p>'), 'text/html'],
    [
      'login-wall',
      'a login form',
      html('<form><p>账号登录</p><input name="u"><input type="password"><button>登录</button></form>'),
      'text/html',
    ],
    ['login-wall', 'a word to log in', html('<p>请先登录后查看该内容</p>'), 'text/html'],
    [
      'needs-opening',
      'a page that scripts fill',
      html('<div id="app"></div><script src="/app.js"></script>'),
      'text/html',
    ],
    ['needs-opening', 'a page of frames', html('<iframe src="/terms-body.html"></iframe>'), 'text/html'],
    ['needs-opening', 'the agreement as JSON', strToU8(JSON.stringify({ html: agreement })), 'application/json'],
    ['not-a-pdf', 'an image under application/pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'application/pdf'],
    ['pdf-damaged', 'half a PDF', pdf.slice(0, pdf.length / 2), 'application/pdf'],
    [
      'pdf-encrypted',
      'a PDF with a password',
      makePdf([[{ text: '第一条', y: 700 }]], { encrypted: true }),
      'application/pdf',
    ],
    ['pdf-scanned', 'a PDF without text', makePdf([[]]), 'application/pdf'],
    ['docx-damaged', 'half a Word file', makeDocx({ body: para(agreement) }).slice(0, 200), null],
    ['docx-encrypted', 'a Word file with a password', encryptedOffice, null],
    ['zip-bomb', 'a Word file that explodes', deflated, null],
    [
      'doc-legacy',
      'a .doc of before 2007',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'application/msword',
    ],
    ['binary', 'an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'text/html'],
    ['binary', 'bytes of no meaning', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), null],
    [
      'charset',
      'UTF-8 read as GBK and saved again',
      strToU8(new TextDecoder('gbk').decode(strToU8(agreement))),
      'text/plain',
    ],
    [
      'not-an-agreement',
      'a menu',
      html('<ul><li>首页</li><li>产品</li><li>关于我们</li><li>新闻</li></ul>'),
      'text/html',
    ],
  ])('%s: %s', async (id, _what, bytes, type) => {
    expect(await problemOf(bytes, type)).toBe(id);
  });

  test('data: a JSON file that a person chose, which no page opens', async () => {
    const meta = { contentType: null, url: '', fileName: 'a.json', chosen: true };
    expect(await readBytes(strToU8(JSON.stringify({ html: agreement })), meta, nodePorts)).toEqual({
      ok: false,
      problem: { id: 'data' },
    });
  });

  test('too-slow: a PDF that takes too long', async () => {
    const ports = { ...nodePorts, openPdf: () => new Promise<never>(() => undefined), signal: AbortSignal.abort() };
    expect(await readBytes(pdf, { contentType: null, url: '' }, ports)).toMatchObject({
      ok: false,
      problem: { id: 'too-slow', amount: readLimits.milliseconds },
    });
  });

  test('a PDF has thirty seconds unless told otherwise', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const ports = { ...nodePorts, openPdf: () => new Promise<never>(() => undefined) };
    expect(await readBytes(pdf, { contentType: null, url: '' }, ports)).toEqual({
      ok: false,
      problem: { id: 'too-slow', amount: 30_000 },
    });
    expect(timeout).toHaveBeenCalledWith(30_000);
    timeout.mockRestore();
  });

  const manyClauses = Array.from(
    { length: 50 },
    (_, at) => `第${String(at + 1)}条 因系统维护造成损失的，平台不承担任何责任。`,
  );
  const slow: readonly (readonly [string, Uint8Array])[] = [
    ['an HTML page', html(manyClauses.map((clause) => `<p>${clause}</p>`).join(''))],
    ['a Word file', makeDocx({ body: manyClauses.map((clause) => para(clause)).join('') })],
  ];

  test.each(slow)('too-slow: %s that takes too long is given up in the midst of it', async (_what, bytes) => {
    let asked = 0;
    const deadline = {
      check: () => {
        asked += 1;
        if (asked === 40) throw new OutOfTime();
      },
    };
    expect(await readBytes(bytes, { contentType: null, url: '' }, { ...nodePorts, deadline })).toEqual({
      ok: false,
      problem: { id: 'too-slow', amount: readLimits.milliseconds },
    });
    expect(asked).toBe(40);
  });

  test.each(slow)('%s has thirty seconds unless told otherwise', async (_what, bytes) => {
    const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(1000);
    const read = () => readBytes(bytes, { contentType: null, url: '' }, nodePorts);
    clock.mockReturnValue(31_000);
    expect(await read()).toMatchObject({ ok: true });
    clock.mockReturnValueOnce(1000).mockReturnValue(31_001);
    expect(await read()).toMatchObject({ ok: false, problem: { id: 'too-slow' } });
    clock.mockRestore();
  });

  test('no bytes at all make it throw', async () => {
    const starts = [
      '',
      '%PDF-1.4 %%EOF',
      'PK\u0003\u0004',
      '<html>',
      '\u00ff\u00fe',
      '<!doctype html><meta charset=gbk>',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const head = Uint8Array.from(start, (char) => char.charCodeAt(0));
        const result = await read(Uint8Array.of(...head, ...rest));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });

  test('no damage to a PDF or a Word file makes it throw', async () => {
    const lines = agreement.split('\r\n');
    const whole = fc.constantFrom(
      makePdf([lines.map((text, index) => ({ text, y: 700 - index * 20 }))]),
      makeDocx({ body: lines.map((line) => para(line)).join('') }),
    );
    const hits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(whole, hits, async (file, changes) => {
        const bytes = file.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = await read(bytes);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  test('a short but real agreement is read, error words and all', async () => {
    const text = html(
      '<p>1、如页面不存在或服务器错误，平台不承担责任，由此产生的一切损失由用户自行承担。</p>' +
        '<p>2、用户请先登录后使用本服务；未登录的，平台有权拒绝提供服务，且无需另行通知用户本人。</p>',
    );
    expect(await problemOf(text, 'text/html')).toBe('none');
  });

  test('is read whatever it is when a person chose it, as long as it holds text', async () => {
    const chosen = (bytes: Uint8Array) =>
      readBytes(bytes, { contentType: null, url: '', chosen: true }, nodePorts).then(({ ok }) => ok);
    const note = '下周一上午请带身份证来公司';
    expect(await chosen(strToU8(note))).toBe(true);
    expect(await chosen(html(`<p>${note}</p>`))).toBe(true);
    expect(await chosen(makeDocx({ body: para(note) }))).toBe(true);
    expect(await chosen(makePdf([[{ text: note, y: 700 }]]))).toBe(true);
    expect(await chosen(makeDocx({ body: para('  ') }))).toBe(false);
    expect(await problemOf(makeDocx({ body: para(note) }))).toBe('not-an-agreement');
  });
});
