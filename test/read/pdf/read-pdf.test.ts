import { describe, expect, test, vi } from 'vitest';
import { readLimits } from '../../../src/read/limits.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, type PdfText } from '../make-pdf.ts';
import { nodePorts } from '../../../src/helper/node-ports.ts';

const never = new AbortController().signal;

function read(bytes: Uint8Array) {
  return readPdf(bytes, nodePorts.openPdf, never);
}

/** Clauses from `first` on, one a line, from the top of the page down. */
function clauses(first: number, count: number): PdfText[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `${String(first + index)}、用户应当遵守本协议的全部约定，平台有权依约处理。`,
    y: 740 - index * 24,
  }));
}

/** A column of clauses that are as wide as half a page. */
function column(x: number, first: number, count: number, top = 700): PdfText[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `${String(first + index)}、用户不得转让账号及其权利义务`,
    x,
    y: top - index * 20,
  }));
}
/** The numbers that the lines begin with. */
function numbersIn(text: string): number[] {
  return text.split('\n').map((line) => Number.parseInt(line, 10));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe('reading a PDF', () => {
  test('gives the lines in reading order, whatever the order of drawing', async () => {
    const page = clauses(1, 6);
    const result = await read(makePdf([[...page].reverse()]));
    if (!result.ok) throw new Error(result.problem.id);
    expect(result.value.text.split('\n')).toEqual(page.map((line) => line.text));
    expect(result.value.pages).toBe(1);
    expect(result.value.format).toBe('pdf');
  });

  test('reads a Buffer, and leaves it as it was', async () => {
    const bytes = Buffer.from(makePdf([clauses(1, 3)]));
    const before = Buffer.from(bytes);
    expect(await read(bytes)).toMatchObject({ ok: true });
    expect(bytes.equals(before)).toBe(true);
  });

  test('keeps hard wraps as they stand on the page', async () => {
    const result = await read(
      makePdf([
        [
          { text: '第一条 平台对用户因使用本服务所遭受的任何损', y: 700 },
          { text: '失不承担责任，但法律另有规定的除外，用户应知悉。', y: 680 },
          ...clauses(2, 3).map((line) => ({ ...line, y: line.y - 120 })),
        ],
      ]),
    );
    expect(result.ok && result.value.text.startsWith('第一条 平台对用户因使用本服务所遭受的任何损\n失不承担责任')).toBe(
      true,
    );
  });

  test('sets running headers, footers and page numbers aside and says so', async () => {
    const pages = [0, 1, 2, 3].map((page) => [
      { text: '云舟科技有限公司 用户服务协议', y: 805, size: 9 },
      ...clauses(page * 10 + 1, 10),
      { text: '内部资料 注意保密', y: 48, size: 9 },
      { text: `第 ${String(page + 1)} 页 共 4 页`, x: 270, y: 30, size: 9 },
    ]);
    const result = await read(makePdf(pages));
    if (!result.ok) throw new Error(result.problem.id);
    expect(result.value.text.split('\n')).toHaveLength(40);
    expect(result.value.text).not.toMatch(/内部资料|共 4 页|云舟科技/);
    expect(new Set(result.value.removals.map((removal) => removal.reason))).toEqual(
      new Set(['page-header', 'page-footer', 'page-number']),
    );
    expect(result.value.removals).toHaveLength(12);
  });

  test('keeps a lone number that is no page number', async () => {
    const pages = [1, 2, 3].map((page) => [...clauses(page * 10, 10), ...(page === 2 ? [{ text: '7', y: 60 }] : [])]);
    const result = await read(makePdf(pages));
    expect(result.ok && result.value.text.split('\n')).toContain('7');
  });

  test('reads two columns one after the other', async () => {
    const result = await read(
      makePdf([[{ text: '云舟用户协议', x: 240, y: 780, size: 18 }, ...column(40, 1, 12), ...column(320, 13, 12)]]),
    );
    expect(result.ok && numbersIn(result.value.text).slice(1)).toEqual(upTo(24));
  });

  test('reads two columns whose lines stand at different heights', async () => {
    const result = await read(makePdf([[...column(40, 1, 12), ...column(320, 13, 12, 690)]]));
    expect(result.ok && numbersIn(result.value.text)).toEqual(upTo(24));
  });

  test('reads the few last lines in the columns of the page before', async () => {
    const result = await read(
      makePdf([
        [...column(40, 1, 12), ...column(320, 13, 12)],
        [...column(40, 25, 3), ...column(320, 28, 2)],
      ]),
    );
    expect(result.ok && numbersIn(result.value.text)).toEqual(upTo(29));
  });

  test('reads a page of one column after one of two as it stands', async () => {
    const parties: PdfText[] = [
      { text: '30、甲方（盖章）：云舟科技有限公司', x: 40, y: 400 },
      { text: '乙方（签字）：用户本人或其代理人', x: 320, y: 400 },
    ];
    const result = await read(
      makePdf([
        [...column(40, 1, 12), ...column(320, 13, 12)],
        [
          ...clauses(25, 5).map((line, index) => ({
            ...line,
            text: line.text + '双方另有约定的从其约定',
            y: 700 - index * 20,
          })),
          ...parties,
        ],
      ]),
    );
    expect(result.ok && result.value.text.split('\n').at(-1)).toMatch(/^30.*\t乙方/);
  });

  test('marks bold and larger text', async () => {
    const result = await read(
      makePdf([
        [
          { text: '云舟用户协议', y: 790, size: 20 },
          ...clauses(1, 8),
          { text: '平台不承担任何责任。', y: 400, bold: true },
        ],
      ]),
    );
    if (!result.ok) throw new Error(result.problem.id);
    const marks = (result.value.emphasis ?? []).map((mark) => [
      result.value.text.slice(mark.start, mark.end),
      mark.marks,
    ]);
    expect(marks).toEqual([
      ['云舟用户协议', ['larger']],
      ['平台不承担任何责任。', ['bold']],
    ]);
  });

  test('reads a raised mark in the line it belongs to', async () => {
    const mark = { text: '①', x: 72 + 12 * 10, y: 704, size: 6 };
    const tail = { text: '，平台不承担任何责任。', x: 72 + 12 * 10 + 6, y: 700 };
    const result = await read(
      makePdf([
        [
          { text: '因不可抗力造成的损失', y: 700 },
          mark,
          tail,
          ...clauses(1, 3).map((line) => ({ ...line, y: line.y - 100 })),
        ],
      ]),
    );
    expect(result.ok && result.value.text.split('\n')[0]).toBe('因不可抗力造成的损失①，平台不承担任何责任。');
  });

  test('sets a slanted watermark aside', async () => {
    const result = await read(makePdf([[...clauses(1, 6), { text: '样本', x: 200, y: 400, size: 60, rotated: true }]]));
    expect(result.ok && result.value.removals).toEqual([{ reason: 'watermark', text: '样本' }]);
  });

  test('names a PDF without text as scanned', async () => {
    expect(await read(makePdf([[], []]))).toMatchObject({ ok: false, problem: { id: 'pdf-scanned' } });
  });

  test('names a PDF with a password as encrypted', async () => {
    expect(await read(makePdf([clauses(1, 3)], { encrypted: true }))).toMatchObject({
      problem: { id: 'pdf-encrypted' },
    });
  });

  test('names a PDF that ends too early as damaged', async () => {
    const whole = makePdf([clauses(1, 20)]);
    expect(await read(whole.slice(0, whole.length * 0.7))).toMatchObject({ problem: { id: 'pdf-damaged' } });
  });

  test('names rubbish under a PDF heading as damaged', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing of a PDF in here\n%%EOF\n');
    expect(await read(bytes)).toMatchObject({ problem: { id: 'pdf-damaged' } });
  });

  test('refuses more pages than the limit', async () => {
    const pages = Array.from({ length: readLimits.pages + 1 }, () => [{ text: '第一条', y: 700 }]);
    expect(await read(makePdf(pages))).toMatchObject({ problem: { id: 'too-many-pages', amount: readLimits.pages } });
  });

  test('closes what opens only after time is up', async () => {
    const stop = new AbortController();
    const file = await nodePorts.openPdf(makePdf([clauses(1, 3)]));
    const close = vi.spyOn(file, 'close');
    const opened = Promise.withResolvers<typeof file>();
    const reading = readPdf(makePdf([clauses(1, 3)]), () => opened.promise, stop.signal);
    stop.abort();
    expect(await reading).toMatchObject({ problem: { id: 'too-slow' } });
    opened.resolve(file);
    await vi.waitFor(() => {
      expect(close).toHaveBeenCalledOnce();
    });
  });

  test('stops when told that time is up', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await readPdf(makePdf([clauses(1, 3)]), nodePorts.openPdf, stop.signal)).toMatchObject({
      problem: { id: 'too-slow', amount: readLimits.milliseconds },
    });
  });
});
