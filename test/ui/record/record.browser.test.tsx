import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileToSave } from '../../../src/export/evidence-pack/create-evidence-pack.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import { deleteRecord as deleteFromLedger } from '../../../src/ledger/records.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import { TextView } from '../../../src/ui/record/TextView.tsx';
import { toBlocks } from '../../../src/ui/record/text-blocks.ts';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { nanzhiTerms } from '../../fixtures/ledger/agreements.ts';
import { buildAgreement, type BuiltAgreement } from '../../fixtures/ledger/build-agreement.ts';
import { makeRecord, recordId, sampleLedger, written, type SampleLedger } from '../../fixtures/ledger/sample-ledger.ts';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { FilledApp, idleActs, openFilled } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';

let ledger: Ledger;
const other = deflateSync(strToU8('别的文字'));

interface Options {
  readonly number?: number;
  readonly locale?: Locale;
  readonly acts?: Partial<Acts>;
  readonly prepare?: () => Promise<unknown>;
  readonly sample?: SampleLedger;
}

async function show({ number = 5, locale = 'zh_CN', acts = {}, prepare, sample }: Options = {}): Promise<HTMLElement> {
  ledger = await openFilled(sample);
  await prepare?.();
  const hash = `#/record/${recordId(number)}`;
  const root = draw(
    <FilledApp open={() => Promise.resolve(ledger)} hash={hash} acts={{ ...idleActs, ...acts }} />,
    locale,
  );
  await appear('.deed, .gone');
  return root;
}
const passed = () => appear('.stamp:not(.stamp-empty)');

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it('the deed holds nothing axe-core objects to, wide and narrow, with the letter open', async () => {
    const root = await show({ locale });
    await Promise.all([passed(), appear('.text-block')]);
    await audit(root);
    document.querySelector<HTMLElement>('.acts [aria-expanded]')!.click();
    await appear('.channels dd');
    await page.viewport(360, 800);
    await audit(root);
  });
});

it('the deed of a box that was found ticked after a reload says that nobody can tell who ticked it', async () => {
  const found = { 'body.surface.preTicked': false, 'body.surface.foundTicked': true, 'body.obtained.by': 'unknown' };
  await show({ prepare: () => ledger.records.update(recordId(5), found as never) });
  await appearWords('.circumstances', '由谁勾选，看不出来，明约看到时已勾选');
});

it.each([
  ['all', '整条记录由备份或助手的副本恢复，2026 年 4 月 2 日'],
  ['later', '后来补上的内容由备份或助手的副本恢复，2026 年 4 月 2 日'],
] as const)('the deed says what came with a backup: %s', async (what, words) => {
  const restored = { at: '2026-04-02T01:20:00.000Z', what };
  await show({ prepare: () => ledger.records.update(recordId(5), { restored }) });
  await appearWords('.circumstances', words);
  await appearWords('.circumstances', '备份的内容是否如实，校验看不出来');
});

describe('the verdict', () => {
  it('is stamped when all three checks have passed just now', async () => {
    await show();
    await passed();
    expect(document.querySelector('.verdict-words')?.textContent).toBe(
      '完整性校验通过文字、记录、次序均未改动刚刚校验',
    );
    expect([...document.querySelectorAll('.check-title')].map((one) => one.textContent)).toEqual([
      '通过：文字与读到时一致',
      '通过：本条记录未改动',
      '通过：与前后各环相连',
    ]);
  });

  it.each([
    ['as long as it is verified', () => new Promise<never>(() => undefined), '等待：'],
    ['when it could not be verified', () => Promise.reject(new Error('no storage')), '未校验：'],
  ])('leaves open what the checks would find %s', async (_, read, state) => {
    await show({ prepare: () => Promise.resolve(vi.spyOn(ledger.entries, 'where').mockImplementation(read as never)) });
    await vi.waitFor(() => {
      expect([...document.querySelectorAll('.check-title')].map((one) => one.textContent)).toEqual([
        `${state}文字是否与读到时一致`,
        `${state}本条记录是否改动过`,
        `${state}是否与前后各环相连`,
      ]);
    });
  });

  it.each([
    ['a record', () => ledger.records.update(recordId(5), { 'body.page.title': '别的' } as never), '本条记录改动过'],
    [
      'a text',
      () => ledger.texts.update(nanzhiTerms.hash, { deflated: other }),
      '《用户服务协议》的文字不是读到时的文字',
    ],
    [
      'the chain',
      () => ledger.entries.update(3, { at: '2026-01-01T00:00:00.000Z' }),
      '第 3 个链环不符（hegu.example）：链环改动过',
    ],
  ])('is withheld, with the reason, when %s was tampered with', async (_, tamper, reason) => {
    const root = await show({ prepare: tamper });
    await appear('.verdict-bad');
    expect(document.querySelector('.verdict-words')?.textContent).toBe(`不符${reason}`);
    // The check that failed says why, and no longer what it would have said.
    expect(document.querySelector('.check-bad')?.textContent.replace(/[0-9a-f ]{64,}$/, '')).toBe(`不符：${reason}`);
    expect(document.querySelector('.stamp')?.classList).toContain('stamp-empty');
    await audit(root);
  });
});

it('is not complete, and says no more, when a text is only gone', async () => {
  const root = await show({ prepare: () => ledger.texts.delete(nanzhiTerms.hash) });
  await appear('.verdict-title');
  expect(document.querySelector('.verdict-words')?.textContent).toBe(
    '校验不全《用户服务协议》的文字已不在设备上记录、次序均未改动',
  );
  expect(document.querySelector('.check')?.textContent).toBe('校验不全：《用户服务协议》的文字已不在设备上');
  expect(document.querySelectorAll('.verdict-bad, .check-bad')).toHaveLength(0);
  expect(document.querySelector('.stamp')?.classList).toContain('stamp-empty');
  await audit(root);
});

describe.each(locales)('a record that names no document, in %s,', (locale) => {
  const unnamed = sampleLedger([
    ...written,
    { at: '2026-03-20T01:00:00.000Z', site: 'anon.example', title: '无名', documents: [] },
  ]);
  const words = {
    zh_CN: ['没有列出文件，已提交', '当时没有列出文件，没有全文可存。', '记录、次序均未改动'],
    zh_TW: ['沒有列出文件，已提交', '當時沒有列出文件，沒有全文可存。', '紀錄、次序均未改動'],
    en: [
      'No document named, submitted',
      'No document was named, so there is no text to keep.',
      'Record and order unchanged',
    ],
  }[locale];

  it('says so, and claims nothing of documents and texts', async () => {
    const root = await show({ number: written.length + 1, locale, sample: unnamed });
    await passed();
    expect(document.querySelector('.deed-meta')?.textContent).toContain(words[0]);
    expect(document.querySelector('.agreed')?.textContent).toContain(words[1]);
    expect(document.querySelector('.verdict-words')?.textContent).toContain(words[2]);
    expect(document.querySelectorAll('.agreed :is([role=tablist], button, a)')).toHaveLength(0);
    expect(document.querySelectorAll('.check')).toHaveLength(2);
    const hrefs = [...document.querySelectorAll('.deed a')].map((link) => link.getAttribute('href'));
    expect(hrefs.filter((href) => href?.endsWith('/changes'))).toEqual([]);
    await audit(root);
  });
});

it('says how the consent was obtained without counting documents that were not named', async () => {
  const row = sampleLedger([{ at: '2026-03-20T01:00:00.000Z', site: 'anon.example', title: '无名', documents: [] }]);
  await show({ number: 1, sample: row });
  const facts = [...document.querySelectorAll('.circumstances .fact')].map((fact) => fact.textContent);
  expect(facts).toContain('如何得到由您勾选，未预先勾选不同意则不能继续');
  expect(facts.join()).not.toContain('打开过');
});

it('says when the box was unticked', async () => {
  await show({ number: 1 });
  const fact = await appearWords('.circumstances .fact', '取消勾选');
  expect(fact.textContent).toMatch(/^取消于 2026 年 2 月 8 日 星期日 \d\d:\d\d:\d\d（UTC\+8）取消勾选$/);
  const entry = await ledger.entries.where('record').equals(recordId(1)).last();
  const time = new Date(entry?.at ?? '').toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23' });
  expect(fact.textContent).toContain(time);
});

it('tells a page recorded by hand as that, also where an older version wrote “submitted”', async () => {
  const byHand = { 'body.surface.kind': 'by-hand', 'body.obtained.event': 'submit', 'body.surface.refusable': null };
  const wording = { 'body.surface.wording': '手机号注册 - 南枝集' };
  const root = await show({ prepare: () => ledger.records.update(recordId(5), { ...byHand, ...wording } as never) });
  expect(document.querySelector('.deed-meta')?.textContent).toContain('3 份文件，手动记录，明约没有看到提交');
  const facts = [...document.querySelectorAll('.circumstances .fact')].map((fact) => fact.textContent);
  expect(facts.slice(0, 3)).toEqual([
    '页面nanzhi.example/register',
    '页面标题手机号注册 - 南枝集',
    '如何得到由您手动记录',
  ]);
  expect(facts.join()).not.toMatch(/表单|按钮|勾选框|提交/);
  await audit(root);
});

it('says of what was pressed and not seen sent that it was pressed', async () => {
  const pressed = { state: 'accepted', 'body.surface.kind': 'button', 'body.obtained.event': 'press' };
  await show({ prepare: () => ledger.records.update(recordId(5), pressed as never) });
  expect(document.querySelector('.deed-meta')?.textContent).toContain('已按下，未见提交');
});

it('dates the record before by the day where the person was then', async () => {
  const there = { at: '2026-03-14T23:30:00.000Z', 'body.zone': 'Pacific/Kiritimati' };
  await show({ prepare: () => ledger.records.update(recordId(4), there as never) });
  await appearWords('.check', '第 9 环，上一条记录 2026-03-15 kuaidu.example');
});

it('tells words that one could not see apart from those one was asked with', async () => {
  const sample = sampleLedger();
  const records = sample.records.map((row) => ({
    ...row,
    body: { ...row.body, surface: { ...row.body.surface, unseen: '自愿每月付费三十元' } },
  }));
  await show({ sample: { ...sample, records } });
  const facts = [...document.querySelectorAll('.circumstances .fact')].map((fact) => fact.textContent);
  expect(facts.join()).toMatch(/句中看不见的字自愿每月付费三十元页面写在这句话里/);
});

it('begins every line of the circumstances like a sentence in English', async () => {
  await show({ locale: 'en' });
  const lines = [...document.querySelectorAll('.circumstances .fact:not(:first-child) :is(dt, dd > p:not([lang]))')];
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) expect(line.textContent).not.toMatch(/^[a-z]/);
});

describe('the wording', () => {
  it('stands as agreed, evidence under its pen, seals named for those who do not see them', async () => {
    await show();
    const clause = await appearWords('.text-block', '因网络故障');
    expect([...clause.querySelectorAll('.evidence')].map((one) => one.textContent)).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
    expect(clause.querySelector('.evidence')?.className).toContain('pen-liability');
    expect(clause.querySelector('.hidden-text')?.textContent.trim()).toBe('责任 免责');
  });

  it('has a seal for each family, named with its own labels, where a text has no line breaks', async () => {
    const { review } = nanzhiTerms;
    const text = nanzhiTerms.text.replaceAll('\n', '　');
    const flat: BuiltAgreement = { text, hash: hashOf(text), review };
    const sample = sampleLedger([{ ...written[0]!, documents: [{ name: '服务协议', agreement: flat }] }]);
    ledger = await openFilled({ ...sample, agreements: [flat] });
    const root = draw(<FilledApp open={() => Promise.resolve(ledger)} hash={`#/record/${recordId(1)}`} />);
    const block = await appearWords('.text-block', '因网络故障');
    const spoken = [...block.querySelectorAll('.hidden-text')].map(({ textContent }) => textContent.trim());
    expect(spoken).toEqual([
      '责任 免责、不作担保',
      '单方权力 单方变更或终止服务、单方修改协议',
      '个人信息 共享',
      '您的权益 内容授权或转让',
      '争议解决 管辖',
      '对您有利 用户控制',
    ]);
    await passed();
    await audit(root);
  });

  it('goes from document to document by arrow keys', async () => {
    await show();
    await appear('.text-block');
    control('用户服务协议').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('隐私政策');
    await appearWords('.text-block', '自行开展营销');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    expect(document.querySelector('[role=tabpanel]')?.textContent).toContain('PDF 是扫描的图片，里面没有文字。');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('用户服务协议');
  });

  it('is that of the page that was opened, and leads to what was read beforehand where that was other', async () => {
    const ahead = 'e'.repeat(64);
    await show({
      prepare: () =>
        ledger.records.toCollection().modify((row: { body: { documents: object[] } }) => {
          const [first, ...rest] = row.body.documents as { reading: object }[];
          if (first !== undefined)
            row.body.documents = [{ ...first, ahead: { ...first.reading, textHash: ahead } }, ...rest];
        }),
    });
    const told = await appearWords('.agreed-choice', '打开的页面与预先读到的文字不同');
    expect(told.querySelector('a')?.getAttribute('href')).toContain(`text=${ahead}`);
  });

  it('says when it was read', async () => {
    await show();
    await appear('.text-block');
    expect(document.querySelector('.agreed-choice')?.textContent).toBe('读于 2026 年 3 月 19 日 21:07:42。');
    expect(document.querySelector('.agreed h2')?.textContent).toBe('同意时的文字');
  });

  it('is not said to be that of the consent where it was read only afterwards', async () => {
    const readAt = '2026-03-19T13:07:49.000Z';
    const later = { 'body.documents.0.reading.readAt': readAt } as never;
    const root = await show({ prepare: () => ledger.records.update(recordId(5), later) });
    await appear('.text-block');
    expect([...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual([
      '用户服务协议（之后读到）',
      '隐私政策',
      '南枝付支付服务协议（未读到）',
    ]);
    expect(document.querySelector('.agreed-choice')?.textContent).toBe(
      '之后才读到（当时 2026 年 3 月 19 日 21:07:42，读到 2026 年 3 月 19 日 21:07:49），未必是当时的文字。',
    );
    expect(document.querySelector('.agreed h2')?.textContent).toBe('同意时的文字');
    await audit(root);
    await ledger.records.update(recordId(5), { 'body.documents.1.reading.readAt': readAt } as never);
    await appearWords('.agreed h2', '之后读到的文字');
  });

  it('can be narrowed to what is marked', async () => {
    await show();
    await appear('.text-block');
    const all = document.querySelectorAll('.text-block').length;
    control('只看标注').click();
    await appear('.text-view', () => document.querySelectorAll('.text-block').length < all);
    expect(document.querySelector('.text-view')?.textContent).not.toContain('您与其他用户因交易发生争议');
  });
});

it('draws a text of more paragraphs than any agreement has in parts, the next one on request', async () => {
  const text = Array.from({ length: 5001 }, (_, at) => `第${String(at + 1)}行`).join('\n');
  draw(<TextView text={text} blocks={toBlocks(text, undefined)} />);
  await appear('.text-view', (view) => view.querySelectorAll('.text-block').length === 5000);
  control('还有 1 段，接着显示').click();
  await appear('.text-view', (view) => view.querySelectorAll('.text-block').length === 5001);
  expect(document.querySelector('button')).toBeNull();
});

it('reads on where the next part of a long text begins', async () => {
  const text = Array.from({ length: 10_001 }, (_, at) => `第${String(at + 1)}行`).join('\n');
  draw(<TextView text={text} blocks={toBlocks(text, undefined)} />);
  await appear('.text-view', (view) => view.querySelectorAll('.text-block').length === 5000);
  for (const [more, next] of [
    ['还有 5,001 段，接着显示', '第5001行'],
    ['还有 1 段，接着显示', '第10001行'],
  ] as const) {
    control(more).focus();
    control(more).click();
    expect(document.activeElement?.textContent).toBe(next);
  }
});

// axe-core looks at each of the five hundred: a while beside busy neighbours.
it(
  'shows an agreement of five hundred clauses whole, and nothing axe-core objects to',
  { timeout: 120_000 },
  async () => {
    const long = buildAgreement(
      '长协议',
      'user-agreement',
      Array.from({ length: 500 }, (_, at) => ({
        number: `${String(Math.floor(at / 20) + 1)}.${String((at % 20) + 1)}`,
        words: `第 ${String(at + 1)} 件事，平台[概不负责]，您知悉并同意。`,
        ...(at % 2 === 0 ? { label: 'liability.exclusion' as const } : {}),
      })),
    );
    const body = makeRecord(1, { ...written[0]!, documents: [{ name: '长协议', agreement: long }] });
    const sample = sampleLedger([{ ...written[0]!, documents: [{ name: '长协议', agreement: long }] }]);
    ledger = await openFilled({ ...sample, agreements: [long] });
    const root = draw(<FilledApp open={() => Promise.resolve(ledger)} hash={`#/record/${body.id}`} />);
    await passed();
    await appear('.text-view', (view) => view.querySelectorAll('.text-block').length === 500);
    expect(document.querySelectorAll('.text-seals .seal')).toHaveLength(250);
    await audit(root);
  },
);

describe('what one can do', () => {
  it('take an evidence pack of this record alone', async () => {
    const save = vi.fn<(file: FileToSave) => void>();
    await show({ acts: { save } });
    control('证据包').click();
    await appearWords('[role=status]', '已存为');
    const file = save.mock.calls[0]![0];
    expect(file.name).toMatch(/^mingyue-evidence-nanzhi\.example-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(file.bytes);
    expect(Object.keys(files).filter((path) => path.startsWith('records/'))).toEqual([`records/${recordId(5)}.json`]);
    expect(strFromU8(files['report.html']!)).toContain('其他任何原因');
  });

  it('copy a letter, in Chinese also from the English interface', async () => {
    const copy = vi.fn(() => Promise.resolve(true));
    await show({ locale: 'en', acts: { copy } });
    control('How to leave').click();
    await appearWords('.channels', 'privacy@nanzhi.example');
    await userEvent.click(page.getByLabelText('Delete it'));
    control('Copy this letter').click();
    await appearWords('[role=status]', 'Copied');
    const [letter] = copy.mock.calls[0] as unknown as [string];
    expect(letter).toContain('《个人信息保护法》第四十七条');
    expect(letter).toContain('南枝集（nanzhi.example）');
  });

  const leave = async (options: Options) => {
    const root = await show(options);
    control('如何退出').click();
    await appear('.letter-text');
    return root;
  };
  const withdrawn = { number: 1 };
  const unread = { 'body.documents.0.reading': { state: 'unread', problem: { id: 'not-found' } } };
  const change = (number: number, by: object) => ({
    number,
    prepare: () => ledger.records.update(recordId(number), by as never),
  });

  it.each<[string, Options, string]>([
    ['one document was not read', {}, '另有 1 份没有读到，不知道写了什么渠道。'],
    ['none was read', change(3, unread), '没有读到文件，不知道写了什么渠道。'],
    ['there are none', change(3, { 'body.documents': [] }), '这条记录里没有文件，不知道有什么渠道。'],
    ['all were read and name none', { number: 2 }, '读到的文件里没有写联系方式。'],
  ])('knows how far it knows the channels: %s', async (_, options, told) => {
    await leave(options);
    await appearWords('.leave p', told);
    expect(document.querySelectorAll('.leave h3 + p')).toHaveLength(1);
  });

  it('names each kind of way out once, with all its channels', async () => {
    const exit = { kind: 'close-account', channel: 'path', span: { start: 0, end: 1 }, sentence: 0 } as const;
    const exits = ['“设置—注销”', '“我的—注销”'].map((value) => ({ ...exit, value }));
    await leave({
      prepare: () =>
        ledger.reviews.toCollection().modify((row) => {
          Object.assign(row.review, { exits });
        }),
    });
    await appearWords('.channels', '“我的—注销”');
    expect([...document.querySelectorAll('.channels dt')].map((term) => term.textContent)).toEqual(['注销账号']);
    const [first, second] = [...document.querySelectorAll('.channels dd')].map((one) => one.getBoundingClientRect());
    expect(second!.left).toBe(first!.left);
    expect(second!.top).toBeGreaterThan(first!.top);
  });

  it('write no letter that says one agreed to what was taken back', async () => {
    const root = await leave(withdrawn);
    expect(document.querySelector('.letter')?.textContent).toContain('这次同意在提交前已取消');
    expect(document.querySelector('.letter-text')?.textContent).toContain('我是听潮阅读（tingchao.example）的用户');
    expect(document.querySelector('.letter-text')?.textContent).not.toContain('2026 年 2 月');
    await audit(root);
  });

  it('write no letter that names documents a page recorded by hand only links', async () => {
    await leave(change(5, { 'body.surface.kind': 'by-hand' }));
    expect(document.querySelector('.letter-text')?.textContent).toContain('表示了同意');
    expect(document.querySelector('.letter-text')?.textContent).not.toContain('《用户服务协议》');
  });

  it('are told where the law of another place may apply', async () => {
    await leave({});
    expect(document.querySelector('.letter')?.textContent).not.toContain('别处的法律');
    clear();
    await leave({
      prepare: () =>
        ledger.reviews.toCollection().modify((row, to) => {
          const [first, ...rest] = row.review.findings;
          const findings = [{ ...first!, plain: 'plain.dispute.law.foreign' }, ...rest];
          to.value = { ...row, review: { ...row.review, findings } };
        }),
    });
    await appearWords('.letter p', '别处的法律可能另有规定');
  });

  it('is told when the browser refuses to copy', async () => {
    await show({ acts: { copy: () => Promise.resolve(false) } });
    control('如何退出').click();
    await appear('.letter-text');
    control('复制这封信').click();
    await appearWords('[role=status]', '浏览器不允许复制');
  });

  it('delete it, after being asked once, and is back at the history', async () => {
    const deleteRecord = vi.fn((id: string) =>
      deleteFromLedger(ledger, id, '2026-04-01T00:00:00.000Z').then(() => undefined),
    );
    await show({ acts: { deleteRecord } });
    control('删除这条记录').click();
    await appearWords('.delete-record', '不能恢复');
    await audit(document.querySelector('.deed')!);
    control('不删').click();
    (await appearWords('.delete-record button', '删除这条记录')).click();
    (await appear('.delete-record button', (one) => one.textContent === '删除')).click();
    await appear('.history-list');
    expect(deleteRecord).toHaveBeenCalledExactlyOnceWith(recordId(5));
    expect(location.hash).toBe('#/');
  });

  it('are told when it could not be deleted, and may try again', async () => {
    const deleteRecord = vi.fn(() => Promise.reject(new Error('the disk is full')));
    await show({ acts: { deleteRecord } });
    control('删除这条记录').click();
    (await appear('.delete-record button', (one) => one.textContent === '删除')).click();
    await appearWords('.delete-record [role=alert]', '没有成功：the disk is full');
    (await appear('.delete-record button', (one) => one.textContent === '删除')).click();
    await vi.waitFor(() => expect(deleteRecord).toHaveBeenCalledTimes(2));
  });

  it('print it', async () => {
    const print = vi.fn();
    await show({ acts: { print } });
    control('打印').click();
    expect(print).toHaveBeenCalledOnce();
  });
});

it('says what “submitted” can mean, and only of what was submitted', async () => {
  await show();
  const said = '网站当时收下没有，记录里看不出来';
  const submitted = (await ledger.records.get(recordId(5)))?.state === 'submitted';
  expect(document.querySelector('.circumstances')?.textContent.includes(said)).toBe(submitted);
  clear();
  const other = (await ledger.records.toArray()).find(({ state }) => (state === 'submitted') !== submitted);
  await show({ number: Number(other!.id.slice(-4)) });
  expect(document.querySelector('.circumstances')?.textContent.includes(said)).toBe(!submitted);
});

it('says that a record is gone', async () => {
  const root = await show({ number: 77 });
  await appearWords('h1', '这条记录不在了');
  await audit(root);
});
