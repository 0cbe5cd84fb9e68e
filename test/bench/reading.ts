import { nodePorts } from '../../src/helper/node-ports.ts';
import { decodeText } from '../../src/read/decode-text.ts';
import { readDocx } from '../../src/read/docx/read-docx.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';
import { makeDocx, para } from '../read/make-docx.ts';

/** One measured reading: the fastest of five. */
export interface ReadingTime {
  readonly name: string;
  readonly characters: number;
  readonly milliseconds: number;
  readonly microsecondsPerCharacter: number;
}

const clause = '因电信线路、机房停电、黑客侵入造成服务中断的，本网不负任何赔偿责任；由此产生的费用由用户自行承担。';

function clauses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${String(index + 1)}、${clause}`);
}

function page(body: string): string {
  return `<!doctype html><html><head><title>用户协议</title></head><body>${body}</body></html>`;
}

function measure(name: string, characters: number, read: () => unknown): ReadingTime {
  let milliseconds = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now();
    read();
    milliseconds = Math.min(milliseconds, performance.now() - begin);
  }
  return { name, characters, milliseconds, microsecondsPerCharacter: (milliseconds * 1000) / characters };
}

/** Times reading of ordinary and of hostile pages in Node; parsing is not counted. */
export function benchReading(): ReadingTime[] {
  const htmlCase = (name: string, body: string): ReadingTime => {
    const document = nodePorts.parseHtml(page(body));
    return measure(name, body.length, () => readHtmlDocument(document));
  };
  const lines = (count: number): string =>
    clauses(count)
      .map((line) => `<p>${line}</p>`)
      .join('');
  const large = clauses(20_000).join('\n');
  const bytes = new TextEncoder().encode(large);
  const docx = makeDocx({
    body: clauses(5000)
      .map((line) => para(line))
      .join(''),
  });
  return [
    htmlCase('HTML, 200 clauses', lines(200)),
    htmlCase('HTML, 2,000 clauses', lines(2000)),
    htmlCase('HTML, 20,000 clauses', lines(20_000)),
    htmlCase('HTML, one line of 1 MB', clause.repeat(20_000)),
    htmlCase('HTML, 50,000 <br>', `${clause}<br>`.repeat(50_000)),
    htmlCase('HTML, 10,000 levels', '<div>'.repeat(10_000) + clause + '</div>'.repeat(10_000)),
    htmlCase('HTML, 2,000 hidden levels', '<div style="display:none">甲'.repeat(2000) + '</div>'.repeat(2000)),
    htmlCase('HTML, 30,000 links', '<a href="/a">首页</a> '.repeat(30_000)),
    measure('charset detection, 3 MB', large.length, () => decodeText(bytes, null)),
    measure('DOCX, 5,000 paragraphs', clause.length * 5000, () => readDocx(docx)),
  ];
}

if (import.meta.main) console.table(benchReading());
