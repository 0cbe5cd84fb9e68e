import { describe, expect, it } from 'vitest';
import { drawnParentOf } from '../../../src/dom/clobber-proof.ts';
import { cssSelectorOf } from '../../../src/dom/consent/css-selector.ts';
import { findConsentSurfaces } from '../../../src/dom/consent/find-consent-surfaces.ts';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { surfaceReportSchema } from '../../../src/core/record/record.ts';
import { groundOf } from '../../../src/dom/ground.ts';
import { scrollToRange } from '../../../src/dom/highlight/scroll-to-range.ts';
import { pageSeemsLikely } from '../../../src/dom/watch/page-seems-likely.ts';
import { isCovered } from '../../../src/ui/chip/is-covered.ts';
import { openPage } from '../open-page.ts';

const SENTENCE = '<label><input type="checkbox" id="ck">我已阅读并同意<a href="/u">《云雀用户协议》</a></label>';

async function withPage(html: string, act: (page: Document) => void): Promise<void> {
  const { page, close } = await openPage(`<!DOCTYPE html><body>${html}</body>`);
  try {
    act(page);
  } finally {
    close();
  }
}

describe('hostile pages', () => {
  it('leaves out of the wording what nobody can see within it, and says it apart', () =>
    withPage(
      '<form><input><p id="s">点击注册即表示您已阅读<span style="font-size:0">，自愿每月付费三十元，</span>并同意<a href="/u">《云雀用户协议》</a></p><button>注册</button></form>',
      (page) => {
        const report = surfaceReportSchema.parse(findConsentSurfaces(page)[0]?.describe());
        expect(report.wording).toBe('点击注册即表示您已阅读并同意《云雀用户协议》');
        expect(report.unseen).toBe('，自愿每月付费三十元，');
      },
    ));

  it('keeps a name that begins with a blank which the layout swallows', () =>
    withPage(
      '<form><input><label><input type="checkbox" id="ck">我已阅读并同意<a href="/u" style="display:inline-block"> <span>云雀用户协议</span></a>和<a href="/p" style="display:inline-flex"> <b>云雀隐私政策</b></a></label><button>注册</button></form>',
      (page) => {
        const [surface] = findConsentSurfaces(page);
        expect(surface?.documents.map(({ name }) => name)).toEqual(['云雀用户协议', '云雀隐私政策']);
        expect(surface?.describe().unseen).toBeUndefined();
      },
    ));

  it('takes no document for named that nobody can see', () =>
    withPage(
      '<form><input><label><input type="checkbox" id="ck">我已阅读并同意<a href="/u">《云雀用户协议》</a><a href="/r" style="position:absolute;left:-9999px">《自动续费协议》</a></label><button>注册</button></form>',
      (page) => {
        expect(findConsentSurfaces(page)[0]?.documents.map(({ name }) => name)).toEqual(['云雀用户协议']);
      },
    ));

  it('finds the one real box among 10,000', () =>
    withPage(`<form>${'<input type="checkbox"> 项 '.repeat(10_000)}<p>${SENTENCE}</p></form>`, (page) => {
      const surfaces = findConsentSurfaces(page);
      expect(surfaces.map(({ widget }) => widget.id)).toEqual(['ck']);
      expect(surfaceReportSchema.parse(surfaces[0]?.describe()).otherBoxes).toBe(10_000);
    }));

  it('keeps its work and its report bounded when 10,000 boxes all ask for consent', () =>
    withPage('<p><input type="checkbox"> 我同意《某某协议》</p>'.repeat(10_000), (page) => {
      const surfaces = findConsentSurfaces(page);
      expect(surfaces.length).toBeGreaterThan(0);
      expect(surfaces.length).toBeLessThanOrEqual(400);
      expect(new Set(surfaces.map(({ key }) => key)).size).toBe(surfaces.length);
    }));

  it('cuts a label of 1 MB and still sees its box', () =>
    withPage(
      `<form><label><input type="checkbox" id="ck">我已阅读并同意《${'长'.repeat(20)}协议》${'喵'.repeat(1_000_000)}</label></form>`,
      (page) => {
        const [surface] = findConsentSurfaces(page);
        expect(surface?.widget.id).toBe('ck');
        expect(surfaceReportSchema.parse(surface?.describe()).wording.length).toBeLessThanOrEqual(2000);
      },
    ));

  it('ends on a block whose classes call it a shape of a prototype a hundred thousand times', () =>
    withPage(`<form><div class="${'ax_default '.repeat(100_000)}">步骤</div>${SENTENCE}</form>`, (page) => {
      expect(findConsentSurfaces(page).map(({ widget }) => widget.id)).toEqual(['ck']);
    }));

  it('ends on a link of a hundred digits beside a name without one', () =>
    withPage(
      `<form><a href="/1">${'1'.repeat(90)}号</a><p>${SENTENCE.replace(/<\/?a[^>]*>/g, '')}</p></form>`,
      (page) => {
        expect(findConsentSurfaces(page)[0]?.documents.map(({ href }) => href)).toEqual([null]);
      },
    ));

  it('ends on a line of 150,000 pictures', () =>
    withPage(`<form><p>图${'<i></i>'.repeat(150_000)}集</p>${SENTENCE}</form>`, (page) => {
      expect(findConsentSurfaces(page).map(({ widget }) => widget.id)).toEqual(['ck']);
    }));

  it('ends on a button of 300,000 closing brackets', () => {
    // Parsed, not opened: to draw such a button takes the browser itself a minute.
    const html = `<form><input type="submit" value="${'）'.repeat(300_000)}x">${SENTENCE}</form>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(findConsentSurfaces(page).map(({ widget }) => widget.id)).toEqual(['ck']);
  });

  it('reports at most 50 documents of a sentence that names 300', () =>
    withPage(
      `<form><input type="checkbox" id="ck">我同意${Array.from({ length: 300 }, (_, at) => `《第${String(at)}号协议》`).join('')}</form>`,
      (page) => {
        for (const surface of findConsentSurfaces(page)) surfaceReportSchema.parse(surface.describe());
        expect(findConsentSurfaces(page)[0]?.widget.id).toBe('ck');
      },
    ));

  it('is not led astray by fields that shadow properties of their form', () => {
    const names =
      'parentElement parentNode assignedSlot host firstChild nextSibling tagName localName nodeType id className textContent children childElementCount closest contains matches getAttribute querySelectorAll querySelector getRootNode shadowRoot checkVisibility getBoundingClientRect compareDocumentPosition ownerDocument hasAttribute'.split(
        ' ',
      );
    const traps = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    return withPage(`<form>${traps}<input type="password">${SENTENCE}<button>注册</button></form>`, (page) => {
      const [surface] = readPageState(page).surfaces;
      expect(surface?.widget.id).toBe('ck');
      expect(surface?.documents.map(({ name }) => name)).toEqual(['云雀用户协议']);
      surfaceReportSchema.parse(surface?.describe());
      const sentence = surface?.sentence ?? page.body;
      expect(groundOf(sentence).luminance).toBe(1);
      expect(isCovered(sentence, sentence.getBoundingClientRect())).toBe(false);
      expect(scrollToRange(surface?.range ?? new Range())).toBe(true);
    });
  });

  it('is not led astray by images that shadow properties of the document', () => {
    const names =
      'host body title documentElement defaultView evaluate addEventListener querySelectorAll nodeType firstChild'.split(
        ' ',
      );
    const traps = names.map((name) => `<img name="${name}" alt="">`).join('');
    // Parsed, not opened: the test runner itself can't live in such a page.
    const html = `<!DOCTYPE html><body>${traps}<form><input type="password">${SENTENCE}<button>注册</button></form>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const top = page.querySelector('html');
    expect(top === null ? undefined : drawnParentOf(top)).toBeNull();
    expect(pageSeemsLikely(page, { onShadow: () => undefined, onBareHost: () => undefined })).toBe(true);
    const [surface] = readPageState(page).surfaces;
    expect(surface?.widget.id).toBe('ck');
    surfaceReportSchema.parse(surface?.describe());
  });

  it('reads a page nested 600 elements deep', async () => {
    const { page, close } = await openPage('<!DOCTYPE html><body></body>');
    let innermost: Element = page.body;
    for (let depth = 0; depth < 600; depth += 1) {
      const box = page.createElement('div');
      innermost.append(box);
      innermost = box;
    }
    const input = page.createElement('input');
    input.type = 'checkbox';
    innermost.append(input, '我已阅读并同意《深井协议》');
    const [surface] = findConsentSurfaces(page);
    expect(surface?.widget).toBe(input);
    expect(surface?.describe().selector).toBeNull();
    close();
  });

  it('does not take our marks in the page’s text for controls', () =>
    withPage('<p>\uE000我已阅读并同意《伪造协议》\uE001同意\uE002</p>', (page) => {
      expect(findConsentSurfaces(page).every(({ kind }) => kind !== 'checkbox' && kind !== 'button')).toBe(true);
    }));

  it('stops at the limit of nodes and says so by finding what stands before it', () =>
    withPage(`<form>${SENTENCE}</form>${'<i></i>'.repeat(5000)}`, (page) => {
      const limits = { nodeCharacters: 4000, totalCharacters: 600_000, nodes: 50 };
      expect(findConsentSurfaces(page, { limits })[0]?.widget.id).toBe('ck');
    }));

  it('never reads what was typed', () =>
    withPage(`<form><input id="a"><textarea id="t"></textarea>${SENTENCE}<button>注册</button></form>`, (page) => {
      const typed = '我已阅读并同意《typed-4711 协议》'.repeat(10);
      for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#a,#t')) field.value = typed;
      expect(JSON.stringify(findConsentSurfaces(page).map((one) => one.describe()))).not.toContain('typed-4711');
    }));

  it('leaves the page as it was', () =>
    withPage(`<form><input type="password">${SENTENCE}<button>注册</button></form>`, (page) => {
      const before = page.documentElement.outerHTML;
      for (const surface of readPageState(page).surfaces) surface.describe();
      expect(page.documentElement.outerHTML).toBe(before);
    }));

  it('gives a selector that finds the widget although ids are doubled', () =>
    withPage(`<p id="x">一</p><p id="x">${SENTENCE}</p>`, (page) => {
      const link = page.querySelector('a');
      if (link === null) throw new Error('no link');
      expect(page.querySelector(cssSelectorOf(link) ?? 'none')).toBe(link);
    }));

  it.each([
    ['a mail being written', '<div contenteditable>'],
    ['plain text being written', '<div contenteditable="plaintext-only">'],
    ['an editor of its own make', '<div role="textbox">'],
  ])('takes nothing of %s for words of the page', (_about, open) =>
    withPage(`<form>${open}<p>${SENTENCE}</p></div><button>发送</button></form>`, (page) => {
      expect(findConsentSurfaces(page)).toEqual([]);
    }),
  );

  it('does not take a contract that a person is drafting for an agreement', () => {
    const clauses = Array.from(
      { length: 12 },
      (_, at) => `<p>第${String(at + 1)}条 甲方应当在收到货物后三十日内付款，逾期的，应当向乙方承担违约责任。</p>`,
    ).join('');
    const draft = `<h1>供货合同协议</h1>${clauses}`;
    return Promise.all([
      withPage(draft, (page) => expect(readPageState(page).kind).toBe('agreement')),
      withPage(`<div contenteditable="true">${draft}</div>`, (page) => expect(readPageState(page).kind).toBe('none')),
      withPage(draft, (page) => {
        page.designMode = 'on';
        expect(readPageState(page).kind).toBe('none');
      }),
    ]).then(() => undefined);
  });
});
