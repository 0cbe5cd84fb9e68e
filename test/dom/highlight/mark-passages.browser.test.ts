import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families, type Family } from '../../../src/core/labels/taxonomy.ts';
import { markPassages, type PassageMarks } from '../../../src/dom/highlight/mark-passages.ts';
import type { Mark } from '../../../src/dom/highlight/locate-mark.ts';
import { openClosedRoots } from '../../closed-roots.ts';

const { attachClosed } = openClosedRoots();

const first = '因网络故障、第三方服务或其他任何原因导致您的数据丢失的，南枝集不承担任何责任。';
const second = '您同意我们将您的联系方式提供给关联公司，无需另行征得您的同意。';
const third = '南枝集有权随时修改本协议，恕不另行通知。';

const quote = (exact: string, start = 0) => ({ exact, prefix: '', suffix: '', start });
const mark = (finding: number, family: Family, sentence: string, ...evidence: string[]): Mark => ({
  finding,
  family,
  sentence: quote(sentence),
  evidence: evidence.map((words) => quote(words, sentence.indexOf(words))),
});
const marks = [
  mark(0, 'liability', first, '其他任何原因', '不承担任何责任'),
  mark(1, 'data', second, '提供给关联公司'),
  mark(2, 'unilateral', third, '有权随时修改'),
];

let stop: AbortController;
let root: HTMLElement;
beforeEach(async () => {
  await page.viewport(800, 600);
  stop = new AbortController();
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function lay(html: string, parent: Element = root): void {
  parent.replaceChildren(document.createRange().createContextualFragment(html));
}
const agreement = `<h1>协议</h1><p>9.1 ${first}</p><p>9.2 <b>您同意我们将</b>您的联系方式
    提供给<a href="#x">关联公司</a>，无需另行征得您的同意。</p><p>9.3 ${third}</p>`;

/** What is drawn: words under each registered name. */
function drawn(view: Window & typeof globalThis = window): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const [name, highlight] of view.CSS.highlights.entries())
    result[name] = [...highlight].map((range) => range.toString().replace(/\s/g, ''));
  return result;
}

/** Marks, and waits until that is done: on a busy machine a short text, too, may take more than a turn. */
async function start(all: readonly Mark[] = marks, at: Element = root): Promise<PassageMarks> {
  const marked = Promise.withResolvers<undefined>();
  const onMarked = () => marked.resolve(undefined);
  const passages = markPassages(at, all, { signal: stop.signal, families, onMarked });
  await marked.promise;
  return passages;
}

describe('marking', () => {
  it('draws the evidence of each family with its own name', async () => {
    lay(agreement);
    const passages = await start();
    expect(drawn()).toEqual({
      'mingyue-pen-liability-light': ['其他任何原因', '不承担任何责任'],
      'mingyue-pen-data-light': ['提供给关联公司'],
      'mingyue-pen-unilateral-light': ['有权随时修改'],
    });
    expect([...passages.found]).toEqual([0, 1, 2]);
  });

  it('changes nothing in the document', async () => {
    lay(agreement);
    const before = document.documentElement.outerHTML;
    const seen = vi.fn();
    const observer = new MutationObserver(seen);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const passages = await start();
    await passages.show(marks[1]!);
    passages.setFamilies(['data']);
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
    expect(seen).not.toHaveBeenCalled();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('really paints: the pen has the family’s style', async () => {
    lay(agreement);
    await start();
    const style = getComputedStyle(root.querySelector('p')!, '::highlight(mingyue-pen-unilateral-light)');
    expect(style.textDecorationStyle).toBe('double');
    expect(style.textDecorationColor).toBe('rgb(179, 52, 29)');
    expect(style.textDecorationSkipInk).toBe('none');
  });

  it('lays graver families on top', async () => {
    lay(agreement);
    await start();
    const priority = (family: string) => CSS.highlights.get(`mingyue-pen-${family}-light`)!.priority;
    expect(priority('liability')).toBeGreaterThan(priority('unilateral'));
    expect(priority('unilateral')).toBeGreaterThan(priority('data'));
  });

  it('shows only the families that are switched on', async () => {
    lay(agreement);
    const passages = await start();
    passages.setFamilies(['data']);
    await vi.waitFor(() => expect(Object.keys(drawn())).toEqual(['mingyue-pen-data-light']));
  });

  it('says which findings are not on the page instead of guessing', async () => {
    lay(`<p>${first}</p><p>我们不会将您的联系方式提供给任何人。</p>`);
    expect([...(await start()).found]).toEqual([0]);
  });

  it('still finds the evidence when reading had added a number to the sentence', async () => {
    lay(`<ol><li>${first}</li></ol>`);
    await start([{ ...marks[0]!, sentence: quote(`（一）${first}`) }]);
    expect(drawn()['mingyue-pen-liability-light']).toEqual(['其他任何原因', '不承担任何责任']);
  });

  it('prefers the copy that is drawn over one that is hidden', async () => {
    lay(`<div style="display:none"><p>${first}</p></div><p id="seen">${first}</p>`);
    await start([marks[0]!]);
    const [range] = [...CSS.highlights.get('mingyue-pen-liability-light')!] as Range[];
    expect(range!.startContainer.parentElement!.id).toBe('seen');
  });

  it.each([
    ['open', (host: Element) => host.attachShadow({ mode: 'open' })],
    ['closed', attachClosed],
  ])('reads into %s shadow roots and gives them the styles', async (_, attach) => {
    const host = document.createElement('div');
    root.append(host);
    const shadow = attach(host);
    shadow.append(document.createRange().createContextualFragment(agreement));
    await start();
    expect(Object.keys(drawn())).toHaveLength(3);
    expect(shadow.adoptedStyleSheets).toHaveLength(1);
  });

  it('marks a same-origin frame in its own document', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = agreement;
    root.append(frame);
    await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    const view = frame.contentWindow as Window & typeof globalThis;
    await start(marks, view.document.body);
    expect(Object.keys(drawn(view))).toHaveLength(3);
    expect(drawn()).toEqual({});
    stop.abort();
    expect(drawn(view)).toEqual({});
  });
});

describe('colours', () => {
  it('follow the ground behind the text, not the system', async () => {
    document.body.style.background = '#12171e';
    document.body.style.color = '#eee';
    lay(`<p>${first}</p><p style="background: rgba(255, 255, 255, .95); color: #111">${third}</p>`);
    await start();
    expect(Object.keys(drawn()).sort()).toEqual(['mingyue-pen-liability-dark', 'mingyue-pen-unilateral-light']);
  });

  it('give way to the page’s own where the pen would not stand out', async () => {
    lay(`<p style="background: #b04030; color: #fff">${first}</p>`);
    await start();
    expect(Object.keys(drawn())).toEqual(['mingyue-pen-liability-plain']);
  });

  it('change when the page switches its theme', async () => {
    lay(agreement);
    await start();
    document.body.style.background = '#000';
    await vi.waitFor(() => expect(Object.keys(drawn())).toContain('mingyue-pen-liability-dark'));
    expect(Object.keys(drawn())).not.toContain('mingyue-pen-liability-light');
  });
});

describe('a page that draws itself anew', () => {
  it('has its marks back', async () => {
    lay(agreement);
    await start();
    lay(agreement);
    await vi.waitFor(() => expect(drawn()['mingyue-pen-liability-light']).toEqual(['其他任何原因', '不承担任何责任']));
    const [range] = [...CSS.highlights.get('mingyue-pen-data-light')!] as Range[];
    expect(root.contains(range!.startContainer)).toBe(true);
  });

  it('gets marks for text that comes late', async () => {
    lay(`<p>${first}</p>`);
    const passages = await start();
    expect(passages.found.size).toBe(1);
    root.append(document.createRange().createContextualFragment(`<p>${third}</p>`));
    await vi.waitFor(() => expect([...passages.found]).toEqual([0, 2]));
  });

  it('keeps the styles when it sets its own sheets', async () => {
    lay(agreement);
    await start();
    document.adoptedStyleSheets = [];
    root.append('别的字');
    await vi.waitFor(() => expect(document.adoptedStyleSheets).toHaveLength(1));
  });

  it('is left without marks or styles once stopped', async () => {
    lay(agreement);
    await start();
    stop.abort();
    expect(drawn()).toEqual({});
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

describe('a long text', () => {
  const sentences = Array.from(
    { length: 20_000 },
    (_, i) => `第${String(i)}条 因原因${String(i)}造成的损失，不承担责任。`,
  );
  const markOf = (at: number) => mark(at, 'liability', sentences[at]!, `因原因${String(at)}造成`);
  const long = Array.from({ length: 200 }, (_, i) => markOf(i * 100));

  it('is marked while the page goes on, all at once in the end', async () => {
    lay(sentences.map((sentence) => `<p>${sentence}</p>`).join(''));
    const marked = vi.fn();
    const passages = markPassages(root, long, { signal: stop.signal, families, onMarked: marked });
    let turns = 0;
    while (marked.mock.calls.length === 0) {
      expect(drawn()).toEqual({});
      await new Promise((resolve) => setTimeout(resolve));
      turns += 1;
    }
    expect(turns).toBeGreaterThan(1);
    expect(passages.found.size).toBe(200);
    expect(drawn()['mingyue-pen-liability-light']).toHaveLength(200);
  });

  it('that is cut while it is being marked has the marks that are left', async () => {
    lay(sentences.map((sentence) => `<p>${sentence}</p>`).join(''));
    const passages = markPassages(root, long, { signal: stop.signal, families });
    for (const paragraph of [...root.children].slice(50)) paragraph.firstChild!.nodeValue = '无';
    await vi.waitFor(() => expect([...passages.found]).toEqual([0]));
    expect(drawn()['mingyue-pen-liability-light']).toEqual(['因原因0造成']);
  });

  it('that is to be marked otherwise meanwhile has the later marks', async () => {
    lay(sentences.map((sentence) => `<p>${sentence}</p>`).join(''));
    const passages = markPassages(root, long, { signal: stop.signal, families });
    passages.update([markOf(7)]);
    expect(await passages.show(markOf(9))).toBe(true);
    expect([...passages.found]).toEqual([7, 9]);
  });
});

describe('showing one passage', () => {
  it('scrolls the box inside the page and the window, and marks the place', async () => {
    const filler = '<p style="height: 900px">其他内容</p>';
    lay(`${filler}<div id="box" style="height: 200px; overflow-y: auto">${filler}${agreement}${filler}</div>${filler}`);
    const passages = await start();
    expect(await passages.show(marks[2]!)).toBe(true);
    const range = [...CSS.highlights.get('mingyue-here-pen-unilateral-light')!][0] as Range;
    const at = range.getBoundingClientRect();
    const box = document.getElementById('box')!.getBoundingClientRect();
    expect(at.top).toBeGreaterThan(box.top);
    expect(at.bottom).toBeLessThan(box.bottom);
    expect(at.top).toBeGreaterThan(0);
    expect(at.bottom).toBeLessThan(window.innerHeight);
    expect(drawn()['mingyue-here-unilateral-light']).toEqual([third]);
  });

  it('moves on to the next one', async () => {
    lay(agreement);
    const passages = await start();
    await passages.show(marks[0]!);
    await passages.show(marks[1]!);
    expect(Object.keys(drawn()).filter((name) => name.includes('here'))).toEqual([
      'mingyue-here-data-light',
      'mingyue-here-pen-data-light',
    ]);
  });

  it('steps from sentence to sentence in the order of the text, over families that are off, and stops at its ends', async () => {
    lay(`<p>${first}</p><p>${second}</p><p>${third}</p>`);
    const placed = [third, first, second].map((sentence, finding): Mark => {
      const family = (['unilateral', 'liability', 'data'] as const)[finding]!;
      const start = [first, second, third].indexOf(sentence) * 100;
      return { finding, family, sentence: quote(sentence, start), evidence: [quote(sentence, start)] };
    });
    const passages = await start([...placed, { ...placed[1]!, finding: 3, family: 'rights' }]);
    const at = () => Object.keys(drawn()).flatMap((name) => /^mingyue-here-(?!pen)(.*)-light$/.exec(name)?.[1] ?? []);
    const walk = async (by: 1 | -1) => [await passages.step(by), ...at()];
    expect(await walk(1)).toEqual([true, 'liability']);
    expect(await walk(1)).toEqual([true, 'data']);
    expect(await walk(1)).toEqual([true, 'unilateral']);
    expect(await walk(1)).toEqual([false, 'unilateral']);
    passages.setFamilies(['liability', 'unilateral']);
    expect(await walk(-1)).toEqual([true, 'liability']);
    expect(await walk(-1)).toEqual([false, 'liability']);
  });

  it('begins to step with what is on view', async () => {
    const room = '<div style="height:2000px"></div>';
    lay(`<p>${first}</p>${room}<p>${second}</p>${room}`);
    window.scrollTo(0, 1500);
    const placed = marks
      .slice(0, 2)
      .map((one, index) => ({ ...one, sentence: { ...one.sentence, start: index * 100 } }));
    const passages = await start(placed);
    await passages.step(1);
    expect(Object.keys(drawn())).toContain('mingyue-here-data-light');
    window.scrollTo(0, 0);
  });

  it('says no when the passage is not on the page or not drawn', async () => {
    lay(`<p>${first}</p><div style="display:none">${third}</div>`);
    const passages = await start();
    expect(await passages.show(marks[1]!)).toBe(false);
    expect(await passages.show(marks[2]!)).toBe(false);
  });
});

it('marks 200 passages of a long agreement', async () => {
  const sentences = Array.from(
    { length: 4000 },
    (_, i) => `第${String(i)}条 因第${String(i)}种原因造成的损失，平台不承担责任。`,
  );
  lay(sentences.map((sentence) => `<p>${sentence}</p>`).join(''));
  const many = Array.from({ length: 200 }, (_, i) => mark(i, 'liability', sentences[i * 20]!, '不承担责任'));
  const passages = await start(many);
  expect(passages.found.size).toBe(200);
});
