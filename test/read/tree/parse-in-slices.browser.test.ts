import { describe, expect, test } from 'vitest';
import { OutOfTime, untimed } from '../../../src/read/deadline.ts';
import { parseInSlices } from '../../../src/read/tree/parse-in-slices.ts';

const sources = import.meta.glob<string>('../../fixtures/{agreement-pages,pages}/*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = Object.entries(sources);
const whole = (html: string): string => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;

describe('a page parsed in slices', () => {
  test('is the page that the browser parses at once, for every page of the fixtures', async () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const [path, html] of pages)
      expect((await parseInSlices(html, untimed)).documentElement.outerHTML, path).toBe(whole(html));
  });

  test('is so wherever it is cut: in a tag, an entity, a comment, a line end, a character of two units', async () => {
    const rich =
      '<p title="甲&amp;乙">𠮷野家&nbsp;𠮷&#x20BB7;\r\n<!-- 注 --><b>第一条</b>\r<script>if (1 < 2) document.title = "x"</script><noscript><i>丙</i></noscript><table><td>丁';
    for (let cut = 0; cut < rich.length; cut += 1) {
      const html = `<!doctype html><!--${'x'.repeat(16 * 1024 - 22 - cut)}-->${rich}`;
      expect((await parseInSlices(html, untimed)).documentElement.outerHTML).toBe(whole(html));
    }
  });

  test('is parsed to its end, though its images are named like what the parser is fed by', async () => {
    const names = ['write', 'close', 'open', 'documentElement', 'body'].map((name) => `<img name="${name}">`).join('');
    const html = `${names}${'<p>第一条</p>'.repeat(20_000)}<p>终</p>`;
    expect(
      XMLSerializer.prototype.serializeToString.call(new XMLSerializer(), await parseInSlices(html, untimed)),
    ).toContain('<p>终</p>');
  });

  test('runs no script and loads nothing', async () => {
    const marks = window as unknown as { ran?: boolean };
    const parsed = await parseInSlices(
      '<script>window.ran = true; parent.ran = true</script><img src=x onerror="ran=1">',
      untimed,
    );
    expect(parsed.defaultView).toBeNull();
    expect(marks.ran).toBeUndefined();
  });

  test('is given up when its time is over: boxes in one another cost more the more there are', async () => {
    const html = '<div>'.repeat(4_000_000);
    let asked = 0;
    const deadline = {
      check: () => {
        asked += 1;
        if (asked === 3) throw new OutOfTime();
      },
    };
    await expect(parseInSlices(html, deadline)).rejects.toThrow(OutOfTime);
  });

  test('asks for the time at least every 128 kB', async () => {
    let asked = 0;
    await parseInSlices('甲'.repeat(1024 * 1024), { check: () => (asked += 1) });
    expect(asked).toBeGreaterThanOrEqual(8);
  });
});
