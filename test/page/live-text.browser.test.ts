import { afterEach, describe, expect, it } from 'vitest';
import { createLiveText } from '../../src/page/live-text.ts';
import { readLimits } from '../../src/read/limits.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const clauses = [
  '第一条 平台有权随时修改本协议，修改后的协议一经公布即生效。',
  '第二条 因不可抗力造成的损失，平台不承担责任，由用户自行承担。',
  '第三条 用户应当妥善保管账号和密码，由此产生的后果由用户承担。',
];

function show(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  document.body.append(box);
  return box;
}

function rewrite(box: HTMLElement, lines: readonly string[]): void {
  box.replaceChildren(...show(lines).childNodes);
}

describe('a text on a page', () => {
  it('is told once as long as it stays the same, and again when it is another', async () => {
    const box = show(clauses);
    const text = createLiveText(box, '用户协议');
    expect(await text.readNow()).toMatchObject({ document: { text: clauses.join('\n'), title: '用户协议' } });
    expect(await text.readNow()).toBeUndefined();
    box.append(Object.assign(document.createElement('p'), { textContent: '第四条 本协议自公布之日起生效。' }));
    expect(await text.readNow()).toMatchObject({
      document: { text: `${clauses.join('\n')}\n第四条 本协议自公布之日起生效。` },
    });
  });

  it('that is drawn late has to be opened first, and then is read', async () => {
    const box = show(['加载中']);
    const text = createLiveText(box, '用户协议');
    expect(await text.readNow()).toEqual({ problem: { id: 'needs-opening' } });
    rewrite(box, clauses);
    expect(await text.readNow()).toMatchObject({ document: { text: clauses.join('\n') } });
  });

  it('of one sentence is read where it is shown, and has to be opened first where it is not', async () => {
    const [, sentence = ''] = clauses;
    expect(await createLiveText(show([sentence]), '承诺书').readNow()).toMatchObject({ document: { text: sentence } });
    const hidden = show([sentence]);
    hidden.style.display = 'none';
    expect(await createLiveText(hidden, '承诺书').readNow()).toEqual({ problem: { id: 'needs-opening' } });
  });

  it('of a dialog that closed again stays what it was', async () => {
    const box = show(clauses);
    const text = createLiveText(box, '用户协议');
    await text.readNow();
    box.style.display = 'none';
    expect(await text.readNow()).toBeUndefined();
  });

  it('that rewrites itself is named so, and read once it stands still', async () => {
    const box = show(clauses);
    const text = createLiveText(box, '用户协议');
    await text.readNow();
    rewrite(
      box,
      clauses.map((line) => line.replace(/平台|用户/g, '对方')),
    );
    expect(await text.readRestless()).toEqual({ problem: { id: 'rewritten' } });
    expect(await text.readNow()).toMatchObject({ document: { text: expect.stringContaining('对方有权随时修改') } });
  });

  it('with a countdown beside its clauses does not rewrite itself', async () => {
    const box = show([...clauses, '请阅读协议，还有 30 秒']);
    const text = createLiveText(box, '用户协议');
    await text.readNow();
    rewrite(box, [...clauses, '请阅读协议，还有 29 秒']);
    expect(await text.readRestless()).toMatchObject({ document: { text: expect.stringContaining('29 秒') } });
  });

  it('that still grows is read as far as it has come', async () => {
    const box = show(clauses.slice(0, 2).concat('第三条 用户应当'));
    const text = createLiveText(box, '用户协议');
    await text.readNow();
    rewrite(box, clauses);
    expect(await text.readRestless()).toMatchObject({ document: { text: clauses.join('\n') } });
  });

  it('is read again after what was said of it came to nothing', async () => {
    const text = createLiveText(show(clauses), '用户协议');
    const said = await text.readNow();
    text.forget();
    expect(await text.readNow()).toEqual(said);
  });

  it('that no longer travels whole is told as too large, not cut', async () => {
    const box = show([]);
    // Not drawn: laying five million characters out takes Chromium minutes.
    box.style.display = 'none';
    box.append(clauses[0]!.repeat(Math.ceil((readLimits.liveUnits + 1) / clauses[0]!.length)));
    expect(await createLiveText(box, '用户协议').readNow()).toMatchObject({ problem: { id: 'too-large' } });
  });
});
