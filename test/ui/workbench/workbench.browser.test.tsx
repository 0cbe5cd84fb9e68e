import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { adjudicator } from '../../../src/core/annotate/project.ts';
import { foldActs } from '../../../src/core/annotate/fold-acts.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import type { FileToSave } from '../../../src/export/evidence-pack/create-evidence-pack.ts';
import { actsOf } from '../../../src/ledger/projects/acts.ts';
import { addDocument, listDocuments } from '../../../src/ledger/projects/documents.ts';
import type { ProjectStore } from '../../../src/ledger/projects/database.ts';
import type { Locale } from '../../../src/locales/index.ts';
import type { BenchActs } from '../../../src/ui/workbench/acts.ts';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { chooseFiles } from '../choose-file.ts';
import {
  benchProject,
  FilledBench,
  openCrowdedStore,
  openEmptyStore,
  openJudgedStore,
  openPeopledStore,
  sentenceWith,
  terms,
} from '../fixtures/workbench-app.tsx';
import { openFilled } from '../fixtures/records-app.tsx';
import { workDocument } from '../../core/annotate/work-documents.ts';
import { press } from '../keyboard.ts';
import { clear, control, draw } from '../render.tsx';

afterEach(async () => {
  clear();
  await page.viewport(414, 896);
});

interface Options {
  readonly store?: ProjectStore;
  readonly acts?: Partial<BenchActs>;
  readonly locale?: Locale;
  readonly width?: number;
}

async function show(hash: string, { store, acts = {}, locale = 'zh_CN', width = 1280 }: Options = {}) {
  await page.viewport(width, 860);
  const opened = store ?? (await openJudgedStore());
  const root = draw(
    <FilledBench open={() => Promise.resolve(opened)} hash={hash} acts={acts} ledger={() => openFilled()} />,
    locale,
  );
  return { store: opened, root };
}
const bench = (who: string, order = 'text') => `#/${benchProject.id}/1/${who}/${order}`;
const here = (words: string) => appearWords('.bench-row[aria-current]', words);
const goTo = async (words: string) => {
  await appear('.bench-row[aria-current]');
  const row = await appear(`#sentence-${String(sentenceWith(words))}`);
  row.click();
  return here(words);
};
const labelsOf = (row: HTMLElement) => [...row.querySelectorAll('.bench-label')].map((one) => one.textContent.trim());
/** The bench of 甲 at a sentence of the liability chapter, with the labels that this has before anything is done. */
const showLoss = async () => {
  const { store } = await show(bench('a1'));
  const before = labelsOf(await goTo('数据丢失'));
  return { store, before };
};
/** Of what sort the acts on the terms are that were kept last. */
const lastKept = async (store: ProjectStore, who: string, count: number) =>
  (await actsOf(store, benchProject.id, terms.textSha256, who)).slice(-count).map(({ kind }) => kind);

describe('a project', () => {
  test('is made, takes files, and opens on the bench', async () => {
    const { store, root } = await show('#/', { store: await openEmptyStore() });
    const name = (await appearWords('label', '项目名')).closest('form')?.querySelector('input');
    await userEvent.fill(name as HTMLInputElement, '外卖协议');
    await press('{Enter}');
    await appearWords('h1', '外卖协议');
    chooseFiles(
      await appear<HTMLInputElement>('input[type=file]'),
      new File([terms.text], '条款.txt'),
      new File([terms.text], '同一份.txt'),
      new File(['{"a":1}'], '坏.jsonl'),
    );
    await appearWords('[role=status]', '加入 1 份、1 份早已在项目里');
    expect((await appear('.bench-bad')).textContent).toContain('坏.jsonl 第 1 行不是 mingyue annotate 的一份标注');
    const strange = toAnnotatedDocument(
      '1.1 平台不承担任何责任。',
      reviewAgreement('1.1 平台不承担任何责任。'),
      { source: '短.txt', sha256: hashOf('1.1 平台不承担任何责任。'), textSha256: hashOf('1.1 平台不承担任何责任。') },
      true,
    );
    const line = JSON.stringify(strange).replaceAll('liability.exclusion', 'liability.exclusions');
    chooseFiles(await appear<HTMLInputElement>('input[type=file]'), new File([line], '旧.jsonl'));
    const told = await appearWords('.bench-bad', '没能全部带回');
    expect(told.textContent).toContain('不认识的标签：liability.exclusions（liability.exclusion？）');
    expect(document.querySelectorAll('.bench-bad')).toHaveLength(1);
    await audit(root);
    control('开始标注').click();
    await appear('.bench-row[aria-current]');
    expect(await store.documents.count()).toBe(2);
  });

  test('takes documents of one’s own records', async () => {
    const { store } = await show(`#/${benchProject.id}`);
    (await appearWords('.disclosure-button', '从我的记录里加入')).click();
    (await appear<HTMLInputElement>('.bench-own input')).click();
    (await appearWords('button', '加入选中的 1 份')).click();
    await appearWords('[role=status]', '加入 1 份');
    expect(await store.documents.count()).toBe(3);
  });

  test('lists what of many documents one looks for, and more of them where the keyboard is', async () => {
    const store = await openCrowdedStore(59);
    await show(`#/${benchProject.id}`, { store });
    const status = await appear<HTMLElement>('.bench-filter [role=status]');
    const find = (words: string) => userEvent.fill(document.querySelector('.bench-filter input') as HTMLElement, words);
    const choose = (state: string) =>
      userEvent.selectOptions(document.querySelector('.bench-filter select') as HTMLElement, state);
    await appearWords('option', '未开始（59）');
    await find('隐私');
    await expect.poll(() => status.textContent).toBe('找到 1 份');
    expect(document.querySelectorAll('.bench-documents tbody tr')).toHaveLength(1);
    await choose('not-begun');
    await expect.poll(() => status.textContent).toBe('没有符合的文件');
    await audit(document.body);
    await find('');
    await expect.poll(() => status.textContent).toBe('找到 59 份');
    await choose('');
    await expect.poll(() => status.textContent).toBe('');
    (await appearWords('button', '再显示 1 份')).focus();
    await press('{Enter}');
    await expect.poll(() => document.querySelectorAll('.bench-documents tbody tr').length).toBe(61);
    expect(document.activeElement).toBe([...document.querySelectorAll('.bench-documents a')].at(60));
  });

  test('goes out as one file and comes back beside itself; a damaged one is refused', async () => {
    const saved: FileToSave[] = [];
    const { store } = await show(`#/${benchProject.id}`, { acts: { save: (file) => void saved.push(file) } });
    (await appearWords('button', '整个项目存成一个文件')).click();
    await appearWords('[role=status]', '电商协议 2 份.mingyue-project');
    const [file] = saved;
    if (file === undefined) throw new Error('nothing saved');
    clear();
    await show('#/', { store });
    const input = await appear<HTMLInputElement>('input[type=file]');
    chooseFiles(input, new File([file.bytes.slice(0, -9)], '坏.mingyue-project'));
    await appearWords('[role=alert]', '项目文件不完整或被改动过');
    input.focus();
    chooseFiles(input, new File([file.bytes], '好.mingyue-project'));
    await appearWords('[role=status]', '已带回“电商协议 2 份”：2 份文件');
    expect(await store.projects.count()).toBe(2);
    expect(document.activeElement).toBe(input);
  });

  test('gets no two annotators of one name', async () => {
    const { store, root } = await show(`#/${benchProject.id}`);
    (await appearWords('button', '加一人')).click();
    const field = await appear<HTMLInputElement>('.bench-field input');
    await userEvent.fill(field, '乙');
    await press('{Enter}');
    await appearWords('[role=alert]', '已有“乙”');
    await audit(root);
    await userEvent.fill(field, '丙');
    await press('{Enter}');
    await appearWords('.bench-person', '丙');
    expect((await store.projects.get(benchProject.id))?.annotators).toHaveLength(3);
  });

  test('loses an annotator who has judged nothing, and who came with a file once one is sure; people are renamed', async () => {
    const { store, came } = await openPeopledStore('甲 · lab2');
    const { root } = await show(`#/${benchProject.id}`, { store });
    const names = () => [...document.querySelectorAll('.bench-person-name')].map((one) => one.textContent);
    const actsOn = (name: string) =>
      [...document.querySelectorAll<HTMLButtonElement>('.bench-person button')]
        .map((button) => button.textContent)
        .filter((words) => words.endsWith(name));
    await appearWords('.bench-person', '判断过 1 / 38 句');
    expect(actsOn('甲')).toEqual(['改名 甲']);
    expect(actsOn('丙')).toEqual(['改名 丙', '移除 丙']);
    expect(actsOn('lab2')).toEqual(['移除 甲 · lab2']);
    control('移除 丙').click();
    await appearWords('[role=status]', '已移除“丙”');
    await expect.poll(() => document.activeElement?.className).toBe('bench-people');
    control('移除 甲 · lab2').click();
    expect((await appear('.ask')).textContent).toContain('判断过的 1 句');
    await audit(root);
    control('移除').click();
    await appearWords('[role=status]', '已移除“甲 · lab2”');
    await expect.poll(names).toEqual(['甲', '乙']);
    expect(document.activeElement?.className).toBe('bench-people');
    expect(await store.states.where('[project+annotator]').equals([benchProject.id, came]).count()).toBe(0);
    control('改名 乙').click();
    const field = await appear<HTMLInputElement>('.bench-person input');
    await userEvent.fill(field, '甲');
    await press('{Enter}');
    await appearWords('[role=alert]', '已有“甲”');
    await userEvent.fill(field, '小乙');
    await press('{Enter}');
    await appearWords('.bench-person', '小乙');
    await appearWords('.bench-documents th', '小乙');
    // The next one gets nothing of who was here before.
    control('加一人').click();
    await userEvent.fill(await appear<HTMLInputElement>('.bench-field input'), '丁');
    await press('{Enter}');
    expect((await appearWords('.bench-person', '丁')).textContent).toContain('判断过 0 / 38 句');
  });

  test('loses a document that nobody has judged, and no other', async () => {
    const store = await openJudgedStore();
    const bare = workDocument('第一条 平台有权随时修改本协议。', '误加.txt');
    await addDocument(store, benchProject.id, bare);
    const { root } = await show(`#/${benchProject.id}`, { store });
    (await appearWords('button', '从项目里移除文件')).click();
    const select = await appear<HTMLSelectElement>('.disclosure-content select');
    expect([...select.options].map(({ text }) => text)).toEqual(['3 误加.txt']);
    await audit(root);
    const remove = control('移除');
    remove.focus();
    await press('{Enter}');
    await appearWords('[role=status]', '已移除“误加.txt”');
    await expect.poll(async () => (await listDocuments(store, benchProject.id)).length).toBe(2);
    await expect.poll(() => document.querySelectorAll('.bench-documents tbody tr').length).toBe(2);
    expect(document.activeElement).toBe(remove);
  });

  test('is opened by its annotators only', async () => {
    await show(bench('a9'));
    await appearWords('h1', benchProject.name);
    expect(document.querySelector('.bench-row')).toBeNull();
  });

  test('exports the result and one annotator’s labels, and says what is undecided and how much is open', async () => {
    const saved: FileToSave[] = [];
    await show(`#/${benchProject.id}/export`, { acts: { save: (file) => void saved.push(file) } });
    const [, told = ''] =
      /(\d+ 处分歧还没有裁定)/.exec((await appearWords('.bench-ways .bench-hint', '处分歧')).textContent) ?? [];
    const exporter = [...document.querySelectorAll<HTMLButtonElement>('.bench-ways button')][0];
    exporter?.click();
    expect((await appearWords('[role=status]', '-adjudicator.jsonl')).textContent).toContain(told);
    expect(new TextDecoder().decode(saved.pop()?.bytes)).toContain('"disputed":true');
    const [whose] = [...(await appear('.bench-ways')).querySelectorAll('select')];
    await userEvent.selectOptions(whose as HTMLSelectElement, '甲');
    exporter?.click();
    expect((await appearWords('[role=status]', '-甲.jsonl')).textContent).toMatch(/其中 \d+ 句还没有判断/);
    const lines = new TextDecoder().decode(saved[0]?.bytes).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('"by":"person:甲"');
    const ways = await appear('.bench-ways');
    expect(ways.textContent).not.toContain('标注界面');
    await userEvent.selectOptions(ways.querySelectorAll('select')[1] as HTMLSelectElement, 'Label Studio');
    control('存下 Label Studio 的标注界面').click();
    await appearWords('[role=status]', 'mingyue.labelstudio.xml');
    expect(new TextDecoder().decode(saved.at(-1)?.bytes)).toContain('alias="data.minors"');
  });
});

describe('on the bench', () => {
  test('every act is a key, and is kept', async () => {
    const { store, before } = await showLoss();
    await press('4q');
    await appearWords('[role=status]', '添加：');
    expect(labelsOf(await here('数据丢失'))).toHaveLength(before.length + 1);
    await press('{Control>}z{/Control}');
    await appearWords('[role=status]', '已撤销');
    expect(labelsOf(await here('数据丢失'))).toEqual(before);
    await press('xq');
    await appearWords('[role=status]', '去掉：');
    expect(labelsOf(await here('数据丢失'))).toHaveLength(before.length - 1);
    await press('m');
    const field = await appear<HTMLTextAreaElement>('.bench-comment textarea');
    await userEvent.type(field, 'axc？');
    await press('{Control>}{Enter}{/Control}');
    expect((await here('数据丢失')).textContent).toContain('批注：axc？');
    expect(document.activeElement).toBe(await here('数据丢失'));
    await press('?');
    await appearWords('.bench-row[aria-current]', '不确定，待裁');
    // On to the next that nobody has judged yet.
    await press('{Enter}');
    await here('随时修改本协议');
    await expect.poll(() => lastKept(store, 'a1', 6)).toEqual(['add', 'undo', 'remove', 'comment', 'doubt', 'accept']);
    const states = foldActs(terms.sentences, await actsOf(store, benchProject.id, terms.textSha256, 'a1'));
    expect(states[sentenceWith('数据丢失')]).toMatchObject({ decided: true, doubtful: false, comment: 'axc？' });
  });

  test('the buttons of the bar keep the focus when nothing is left for them', async () => {
    await showLoss();
    await press('4q');
    await press('{Control>}z{/Control}');
    await appearWords('[role=status]', '已撤销：添加');
    const redo = await appear('.bench-bar button:not(:disabled, [aria-disabled])', (one) => one.textContent === '重做');
    redo.focus();
    await press('{Enter}');
    await appearWords('[role=status]', '已重做：添加');
    await appear('.bench-bar button:is(:disabled, [aria-disabled])', (one) => one.textContent === '重做');
    expect(document.activeElement).toBe(redo);
  });

  test('what was taken back is done again, where it was done', async () => {
    const { store, before } = await showLoss();
    await press('{Control>}y{/Control}');
    await appearWords('[role=status]', '没有可以重做的');
    await press('4q');
    await goTo('随时修改本协议');
    await press('{Control>}z{/Control}');
    await appearWords('[role=status]', '已撤销：添加');
    expect(labelsOf(await here('数据丢失'))).toEqual(before);
    expect(document.activeElement).toBe(await here('数据丢失'));
    await goTo('随时修改本协议');
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await appearWords('[role=status]', '已重做：添加');
    expect(labelsOf(await here('数据丢失'))).toHaveLength(before.length + 1);
    await press('{Control>}z{/Control}');
    await press('{Control>}y{/Control}');
    await appearWords('[role=status]', '已重做：添加');
    // Another's log has nothing of it; when one comes back it still has.
    control('撤销').click();
    await appearWords('[role=status]', '已撤销：添加');
    const left = await here('数据丢失');
    location.hash = bench('a2');
    await appear('.bench-row[aria-current]', (row) => row !== left);
    await press('{Control>}y{/Control}');
    await appearWords('[role=status]', '没有可以重做的');
    location.hash = bench('a1');
    await appear('.bench-bar button:not(:disabled, [aria-disabled])', (button) => button.textContent === '重做');
    const redo = control('Ctrl Y重做');
    redo.focus();
    redo.click();
    await appearWords('[role=status]', '已重做：添加');
    expect(document.activeElement).toBe(redo);
    expect(labelsOf(await here('数据丢失'))).toHaveLength(before.length + 1);
    await expect.poll(() => lastKept(store, 'a1', 7)).toEqual(['add', 'undo', 'redo', 'undo', 'redo', 'undo', 'redo']);
  });

  test('a comment is kept when one goes elsewhere with it open, and given up by Escape', async () => {
    const { store } = await showLoss();
    await press('m');
    await userEvent.type(await appear<HTMLTextAreaElement>('.bench-comment textarea'), '要不要算免责？');
    await goTo('随时修改本协议');
    await appearWords(`#sentence-${String(sentenceWith('数据丢失'))}`, '批注：要不要算免责？');
    await press('m');
    await userEvent.type(await appear<HTMLTextAreaElement>('.bench-comment textarea'), '不');
    await press('{Escape}');
    await goTo('数据丢失');
    await press('m');
    await appear('.bench-comment textarea');
    location.hash = bench('a2');
    await appear('.bench-row[aria-current]', () => document.querySelector('.bench-comment') === null);
    const comments = async () =>
      (await actsOf(store, benchProject.id, terms.textSha256, 'a1')).flatMap((act) =>
        act.kind === 'comment' ? act.words : [],
      );
    // What was there from the beginning, then what was typed: neither what was given up nor what was as before.
    await expect.poll(comments).toEqual(['算不算投诉渠道？', '要不要算免责？']);
  });

  test('the last sentence is said to be the last', async () => {
    await show(bench('a1'));
    await appear('.bench-row[aria-current]');
    const rows = document.querySelectorAll<HTMLElement>('.bench-row');
    rows[rows.length - 1]?.click();
    await appear('.bench-row[aria-current]', (row) => row === rows[rows.length - 1]);
    await press('{Enter}');
    expect((await appearWords('[role=status]', '到这一份的末尾了')).textContent).toContain('接受：');
  });

  test('every key is a button', async () => {
    const { before } = await showLoss();
    control('E不作担保').click();
    await appearWords('[role=status]', '添加：');
    control('C改为').click();
    await appearWords('.bench-picking', '改哪一个');
    control('W').click();
    await appearWords('.bench-picking', '改为');
    control('撤销').click();
    await appearWords('[role=status]', '已撤销');
    expect(labelsOf(await here('数据丢失'))).toEqual(before);
    control('↓下一句').click();
    await here('可以在订单页申请平台介入');
  });

  test('keys can be switched off', async () => {
    await showLoss();
    control('用按键操作').click();
    await appear('[role=switch][aria-checked=false]');
    await press('j');
    await here('数据丢失');
    control('用按键操作').click();
    await appear('[role=switch][aria-checked=true]');
  });

  test('the least certain comes first where one wishes', async () => {
    await show(bench('a2', 'uncertain'));
    const first = await appear('.bench-row[aria-current]');
    expect(await appearWords('.bench-order', '按最不确定的先后')).toBeDefined();
    await press('j');
    const second = await appear('.bench-row[aria-current]', (row) => row.id !== first.id);
    expect(second.id).not.toBe(first.id);
  });

  test('an annotator never sees what the other said', async () => {
    const { root } = await show(bench('a2'));
    await appear('.bench-agreement');
    expect(root.querySelector('.bench-rows')?.textContent).not.toMatch(/甲：|待裁|批注/);
  });

  test('agreement stands beside it, with its interval in words', async () => {
    const { root } = await show(bench('a1'));
    const table = await appear('.bench-agreement');
    const row = [...table.querySelectorAll('tbody tr')].at(-1);
    expect(row?.textContent).toMatch(/^合计\d\.\d\d\d\.\d\d\d\.\d\d 至 \d\.\d\d$/);
    await appearWords('.bench-hint', '最常混淆：');
    await audit(root);
  });

  test('agreement of all stands beside that of two where there are more, with its labels on demand', async () => {
    const { store } = await openPeopledStore('文件');
    const { root } = await show(`#/${benchProject.id}`, { store });
    const all = (await appearWords('h2', '4 位标注者的一致程度')).parentElement as HTMLElement;
    await appear('.bench-agreement', (table) => all.contains(table));
    const rows = () => [...all.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows()).toEqual([expect.stringMatching(/^合计\d\.\d\d\d\.\d\d 至 \d\.\d\d$/)]);
    expect(all.textContent).toMatch(/至少两人判断过 \d+ 句/);
    all.querySelector('button')?.click();
    await expect.poll(() => rows().length).toBeGreaterThan(5);
    await appearWords('h2', '甲与乙的一致程度');
    await audit(root);
  });

  test.each([
    ['zh_TW', 1280],
    ['en', 360],
  ] as const)('passes axe in %s at %i px', async (locale, width) => {
    const { root } = await show(bench('a1'), { locale, width });
    await appear('.bench-row[aria-current]');
    document.querySelector<HTMLButtonElement>('.bench-right .bench-opener')?.click();
    await appear('.bench-agreement');
    await audit(root);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('the columns are drawers where there is no room, and Escape closes them', async () => {
    await show(bench('a1'), { width: 800 });
    await appear('.bench-row[aria-current]');
    const opener = await appear<HTMLButtonElement>('.bench-left .bench-opener');
    opener.focus();
    await press('{Enter}');
    await appear('.bench-left.bench-open');
    await userEvent.tab();
    await press('{Escape}');
    await expect.poll(() => document.querySelector('.bench-open')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('the adjudicator', () => {
  test('goes through what is disputed and decides', async () => {
    const { store, root } = await show(bench(adjudicator));
    const row = await appear('.bench-row[aria-current]', (one) => one.textContent.includes('待裁'));
    expect(row.textContent).toMatch(/甲：.*乙：/);
    await audit(root);
    await press('{ArrowRight}');
    await appearWords('[role=status]', '已裁定：');
    const next = await appear('.bench-row[aria-current]', (one) => one.id !== row.id);
    expect(next.textContent).toContain('待裁');
    await expect.poll(() => lastKept(store, adjudicator, 1)).toEqual(['settle']);
    expect(document.getElementById(row.id)?.textContent).toContain('已裁定');
  });

  test('comes back to what is disputed from beside it', async () => {
    await show(bench(adjudicator));
    await appear('.bench-row[aria-current]', (one) => one.textContent.includes('待裁'));
    const rows = [...document.querySelectorAll<HTMLElement>('.bench-row')];
    const disputed = rows.filter((row) => row.textContent.includes('待裁'));
    const last = rows.at(-1);
    expect(disputed).not.toContain(last);
    last?.click();
    await appear('.bench-row[aria-current]', (row) => row === last);
    await press('{ArrowDown}');
    await appearWords('[role=status]', '到这一份的末尾了');
    expect(document.activeElement).toBe(last);
    await press('{ArrowUp}');
    await appear('.bench-row[aria-current]', (row) => row === disputed.at(-1));
  });
});
