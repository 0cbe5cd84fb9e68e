import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readBlockText } from '../../../src/read/tree/block-text.ts';
import { openClosedRoots } from '../../closed-roots.ts';

const { attachClosed } = openClosedRoots();

let host: HTMLElement | null = null;

/** Puts markup on the page the tests run in. */
function show(markup: string): HTMLElement {
  host = document.createElement('div');
  host.append(document.createRange().createContextualFragment(markup));
  document.body.append(host);
  return host;
}

function parse(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}

afterEach(() => {
  host?.remove();
  host = null;
});

/** Every property that a field or an image of its name can shadow. */
function namesOf(prototype: object): string {
  const names = new Set<string>();
  for (let at: unknown = prototype; at !== null; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].map((name) => `<input type="hidden" name="${name}">`).join('');
}
const shadowed = `<form>${namesOf(HTMLFormElement.prototype)}<ol><li>甲</li><li>乙</li></ol><p>丙</p></form>`;

describe.each([
  ['on a live page', (markup: string) => readBlockText(show(markup), { live: true })],
  ['in a parsed document', (markup: string) => readBlockText(parse(markup))],
])('reading %s', (_name, read) => {
  test.each([
    ['a form whose fields are named like all that is asked of it', shadowed, '1. 甲\n2. 乙\n丙'],
    ['blocks start lines', '<p>甲</p><div>乙<p>丙</p>丁</div>', '甲\n乙\n丙\n丁'],
    ['<br> breaks a line, two leave one empty line', '甲<br>乙<br><br><br>丙', '甲\n乙\n\n丙'],
    ['white space collapses as a browser collapses it', '<p>  a \n\t b </p>', 'a b'],
    ['a source line broken between Chinese characters is no space', '<p>我们\n  同意</p>', '我们同意'],
    ['a space typed between Chinese characters stays', '<p>使 用</p>', '使 用'],
    ['no-break and ideographic spaces stay', '<p>&nbsp;　甲</p>', '\u00a0　甲'],
    ['inline elements do not part words', '<p>不<b>承担</b>责<span>任</span></p>', '不承担责任'],
    ['list numbers that are only painted are written out', '<ol><li>甲</li><li>乙</li></ol>', '1. 甲\n2. 乙'],
    [
      'start, value and type count',
      '<ol start="3" type="a"><li>甲</li><li value="7">乙</li><li>丙</li></ol>',
      'c. 甲\ng. 乙\nh. 丙',
    ],
    ['reversed lists count down', '<ol reversed><li>甲</li><li>乙</li></ol>', '2. 甲\n1. 乙'],
    ['items that print their number get no second one', '<ol><li>1、甲</li><li>2、乙</li></ol>', '1、甲\n2、乙'],
    ['lists without markers get none', '<ol style="list-style-type:none"><li>甲</li></ol>', '甲'],
    [
      'boxes between list and item do not stop the count',
      '<ol><div><li>甲</li></div><div><li>乙<ul><li>丙</li></ul></li></div></ol>',
      '1. 甲\n2. 乙\n丙',
    ],
    ['a number stands on the line of the block it numbers', '<ol><li><p>甲</p><p>乙</p></li></ol>', '1. 甲\n乙'],
    [
      'boxed items that print their number get no second one',
      '<ol><div><li>（一）甲</li></div><div><li>（二）乙</li></div></ol>',
      '（一）甲\n（二）乙',
    ],
    ['bullets add nothing', '<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
    [
      'tables are read row by row, cell by cell',
      '<table><tr><th>名称</th><th>用途</th></tr><tr><td>甲</td><td>乙</td></tr></table>',
      '名称\t用途\n甲\t乙',
    ],
    [
      'scripts, styles and templates are not text',
      '<p>甲</p><script>1</script><style>p{}</style><template>乙</template>',
      '甲',
    ],
    ['values of fields are not text', '<p>甲<input value="密码"></p><select><option>北京</option></select>', '甲'],
    [
      'a raised number behind a digit is no digit more, one behind a word stays',
      '<p>违约金100<sup>1</sup>元，期限30<sup><a href="#n">2</a></sup></p><p>日<sup>3</sup></p><p>5<sup>th</sup></p>',
      '违约金100[1]元，期限30[2]\n日3\n5th',
    ],
    [
      'formulas are text',
      '<p>年利率<math><mn>24</mn><mo>%</mo></math>，日息<math><mfrac><mn>1</mn><mn>360</mn></mfrac><semantics><mi>r</mi><annotation>r</annotation></semantics></math>。</p>',
      '年利率24%，日息1/360r。',
    ],
    ['preformatted text keeps its lines', '<pre>第一条\n  甲</pre>', '第一条\n  甲'],
  ])('%s', (_what, markup, text) => {
    expect(read(markup).text).toBe(text);
  });

  test('hidden parts are left out and listed', () => {
    const { text, removals } = read('<p>甲</p><div style="display:none">登录 注册</div><p>乙</p>');
    expect(text).toBe('甲\n乙');
    expect(removals).toEqual([{ reason: 'hidden', text: '登录 注册' }]);
  });

  test('a hidden tab of an agreement is kept', () => {
    const clause = '本平台有权随时修改本协议，修改后的协议一经公布即生效，您继续使用即视为接受修改后的协议全部内容。';
    const { text, removals } = read(
      `<p>甲</p><div style="display:none"><p>第一条 ${clause}</p><p>第二条 ${clause}</p></div>`,
    );
    expect(text).toContain('第二条');
    expect(removals).toEqual([]);
  });

  test('what is struck out is left out and listed', () => {
    const { text, removals } = read(
      '<p>年费<s>199 元</s>99 元，<del>概不退还</del><span style="text-decoration: line-through">不退</span>可以退。</p>' +
        '<p><s style="text-decoration: none">包月</s><u>包年</u></p>',
    );
    expect(text).toBe('年费99 元，可以退。\n包月包年');
    expect(removals).toEqual(['199 元', '概不退还', '不退'].map((words) => ({ reason: 'struck-out', text: words })));
  });

  test('the locked text area of an agreement is read', () => {
    expect(read('<textarea readonly>第一条 甲\n第二条 乙</textarea>').text).toBe('第一条 甲\n第二条 乙');
  });

  test('a text area for writing is not read', () => {
    expect(read('<p>甲</p><textarea>我的留言</textarea>').text).toBe('甲');
    // locked while a form is being sent, its typed text mirrored into the markup by a framework
    expect(read('<p>甲</p><textarea disabled>我的手机是 13800000000，晚上在家</textarea>').text).toBe('甲');
  });

  test('bold, underlined and coloured words are marked against the text around them', () => {
    const { text, emphasis } = read(
      '<p>一段普通的文字，<b>不承担责任</b>。<u>自行承担</u>，<span style="color:rgb(255, 0, 0)">不予退还</span>。</p>',
    );
    expect(emphasis.map((mark) => [text.slice(mark.start, mark.end), mark.marks])).toEqual([
      ['不承担责任', ['bold']],
      ['自行承担', ['underline']],
      ['不予退还', ['colour']],
    ]);
  });

  test('every span maps to a range with the same characters', () => {
    const node = fc.oneof(
      fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '\n', 'a', '。', '😀'), maxLength: 12 }),
      fc.constantFrom(
        '<br>',
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<ol><li>',
        '</li></ol>',
        '<table><tr><td>',
        '</td></tr></table>',
      ),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const result = read(parts.join(''));
        for (const segment of result.segments) {
          const shown = result.text.slice(segment.start, segment.end);
          const source = segment.node.data.slice(segment.offset, segment.offset + segment.end - segment.start);
          expect(shown.replace(/\s/g, ' ')).toBe(source.replace(/\s/g, ' '));
        }
        const size = result.text.length;
        const start = Math.min(a % (size + 1), b % (size + 1));
        const end = Math.max(a % (size + 1), b % (size + 1));
        const range = result.rangeOf({ start, end });
        const marker = /(?<![甲乙a。😀 ])\d\. /g;
        const wanted = result.text
          .slice(start, end)
          .replace(marker, '')
          .replace(/[\s\d.]/g, '');
        expect((range?.toString() ?? '').replace(/\s/g, '')).toBe(wanted);
        if (range !== undefined && wanted !== '') {
          const back = result.spanOf(range);
          expect(back).toBeDefined();
          expect(result.rangeOf(back ?? { start: 0, end: 0 })?.toString()).toBe(range.toString());
        }
        host?.remove();
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading a live page', () => {
  test('stylesheets decide what is a block and what is hidden', () => {
    const root = show(
      '<style>.x{display:none}.y{display:block}</style><span class="y">甲</span><span class="x">乙</span>丙',
    );
    expect(readBlockText(root, { live: true }).text).toBe('甲\n丙');
  });

  test.each([
    ['open', (host: Element | null) => host!.attachShadow({ mode: 'open' })],
    ['closed', attachClosed],
  ])('%s shadow roots are read in place, with their slots', (_, attach) => {
    const root = show('<p>甲</p><div id="h"><i>丙</i></div><p>戊</p>');
    const shadow = attach(root.querySelector('#h'));
    shadow.append(document.createRange().createContextualFragment('<p>乙</p><slot></slot><p>丁</p>'));
    const result = readBlockText(root, { live: true });
    expect(result.text).toBe('甲\n乙\n丙\n丁\n戊');
    expect(result.rangesOf({ start: 2, end: 7 }).map((range) => range.toString())).toEqual(['乙', '丙', '丁']);
  });

  test('frames of the same origin are read in place', async () => {
    const root = show('<p>甲</p><iframe srcdoc="<p>乙</p>"></iframe><p>丙</p>');
    const frame = root.querySelector('iframe')!;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    expect(readBlockText(root, { live: true }).text).toBe('甲\n乙\n丙');
  });

  test('frames of other origins are named', () => {
    const root = show('<p>甲</p><iframe sandbox src="https://agreement.example/a.html"></iframe>');
    expect(readBlockText(root, { live: true }).unreadFrames).toEqual([{ url: 'https://agreement.example/a.html' }]);
  });

  test('what a person types is not read', () => {
    const clauses = Array.from(
      { length: 9 },
      (_, n) => `${String(n + 1)}、我在这里写下自己的话，这些话很长，不该被任何程序读走，也不该留在记录里。`,
    );
    const root = show('<textarea></textarea><div contenteditable="true"></div>');
    const area = root.querySelector('textarea')!;
    area.value = clauses.join('\n');
    area.defaultValue = clauses.join('\n'); // as React does for a controlled field
    area.focus();
    root.querySelector('div')!.textContent = clauses.join('');
    const result = readBlockText(root, { live: true });
    expect(result.text).toBe('');
    expect(result.removals).toEqual([]);
  });

  test.each(['contenteditable=""', 'contenteditable=" TRUE "', 'contenteditable="plaintext-only"', 'role="textbox"'])(
    'what is written in <div %s> is not read',
    (attribute) => {
      const words = '一、我在这里写下自己的话，这些话很长，不该被任何程序读走。';
      expect(readBlockText(show(`<div ${attribute}><p>${words}</p></div>`), { live: true }).text).toBe('');
    },
  );

  test.each(['contenteditable="false"', 'role="textbox" aria-readonly="true"'])(
    'what stands in <div %s>, where nobody can write, is read',
    (attribute) => {
      const words = '一、您使用本服务即视为同意本协议的全部内容。';
      expect(readBlockText(show(`<div ${attribute}><p>${words}</p></div>`), { live: true }).text).toBe(words);
    },
  );

  test('reading changes nothing on the page', () => {
    const root = show('<p>甲 <b>乙</b></p><ol><li>丙</li></ol>');
    const before = root.outerHTML;
    readBlockText(root, { live: true });
    expect(root.outerHTML).toBe(before);
  });
});
