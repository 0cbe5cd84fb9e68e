import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/locales/index.ts';
import { circumstancesOf, titleOf } from '../../../src/ui/panel/panel-text.ts';
import { markOfView, toldOffers, toPanelView } from '../../../src/ui/panel/panel-view.ts';
import { documentOf, documentStates, longText, offerOf, texts, textsWithQuiet } from '../fixtures/offers.ts';

const t = translator('zh_CN');
const view = (state: keyof typeof documentStates) => toPanelView(offerOf(documentStates[state]), textsWithQuiet);

describe('of a page recorded by hand', () => {
  const { surface } = offerOf(documentStates.done);
  const byHand = { id: 'hand', surface: { ...surface, kind: 'by-hand', preTicked: true }, record: 'r1' } as const;

  it('the panel says that, and nothing of how a consent was got', () => {
    const made = toPanelView(offerOf(documentStates.done, byHand), textsWithQuiet);
    expect(titleOf(made, t)).toBe('您已手动记录这一页');
    expect(circumstancesOf(made, t)).toEqual([]);
  });

  it('nothing is told where the page itself asks, or the record is gone', () => {
    const asks = offerOf(documentStates.done);
    const made = offerOf(documentStates.done, byHand);
    expect(toldOffers([made, asks])).toEqual([asks]);
    expect(toldOffers([made])).toEqual([made]);
    expect(toldOffers([{ ...made, record: null }])).toEqual([]);
  });
});

describe('toPanelView', () => {
  it.each([
    ['done', 'done'],
    ['reading', 'reading'],
    ['nothing-yet', 'reading'],
    ['unread', 'done'],
    ['nothing-read', 'nothing-read'],
    ['on-request', 'done'],
    ['none-asked-for', 'on-request'],
    ['some-asked-for', 'on-request'],
    ['unnamed', 'unnamed'],
  ] as const)('knows that the offer “%s” is %s', (state, phase) => {
    expect(view(state).phase).toBe(phase);
  });

  it.each([
    ['done', ['d4']],
    ['on-request', ['d2']],
    ['unread-on-request', ['d2', 'd4', 'd5', 'd6']],
    ['reading', []],
    ['all-read', []],
  ] as const)('counts what failed and what nobody asked for as not read, of the offer “%s”', (state, keys) => {
    expect(view(state).notRead.map(({ key }) => key)).toEqual(keys);
  });

  it('is still reading while a text has no review yet', () => {
    const { phase, read } = toPanelView(offerOf(documentStates['all-read']), new Map());
    expect([phase, read.length]).toEqual(['reading', 0]);
  });

  it('adds up what was read only', () => {
    const { characters, minutes, updated } = view('done');
    const reviews = [...texts.values()].map(({ review }) => review.facts);
    expect(characters).toBe(reviews.reduce((sum, facts) => sum + facts.characters, 0));
    expect(minutes).toBe(Math.round(characters / 400));
    expect(updated).toBe('2026-02-26');
  });

  it('rounds the time to read once, of all together: short texts take no minute each', () => {
    const short = new Map(
      [...texts].map(([hash, { review, ...rest }]) => {
        const facts = { ...review.facts, characters: 599, minutes: 1 };
        return [hash, { ...rest, review: { ...review, facts } }] as const;
      }),
    );
    const { minutes, read } = toPanelView(offerOf(documentStates.done), short);
    expect(read.length).toBeGreaterThan(1);
    expect(minutes).toBe(Math.round((read.length * 599) / 400));
    expect(minutes).toBeGreaterThan(read.length);
    expect(toPanelView(offerOf(documentStates['all-read']), new Map()).minutes).toBe(0);
  });

  it('takes the gravest three across documents, with their own words', () => {
    const { gravest } = view('done');
    expect(gravest.map(({ document, number, family }) => [document.name, number, family])).toEqual([
      ['用户服务协议', '9.3', 'liability'],
      ['隐私政策', '4.2', 'data'],
      ['用户服务协议', '12.1', 'unilateral'],
    ]);
    const { text, evidence } = gravest[0]!.quote;
    expect(text.startsWith('因网络故障')).toBe(true);
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
  });

  it('counts what is sure and leaves the doubtful beside it', () => {
    const favourable = view('done').families.find(({ family }) => family === 'favourable')!;
    expect([favourable.count, favourable.unsure]).toEqual([3, 1]);
    expect(favourable.passages().at(-1)!.finding.certainty).toBe('unsure');
    expect(view('done').marked).toBe(view('done').families.reduce((sum, { count }) => sum + count, 0));
  });

  it('tells what the documents bring with them, the binding ones first, with the link beside the name', () => {
    expect(view('carrying').carried).toEqual([
      { key: 'd1.4', name: '积分规则', how: 'part', href: null },
      { key: 'd1.2', name: '社区公约', how: 'binds', href: 'https://nanzhi.example/community' },
      { key: 'd1.1', name: '价目一览表', how: 'details', href: null },
    ]);
  });

  it('counts among what a tick accepts only what the page names', () => {
    const read = { ...documentOf('d1.2', '社区公约', { hash: 'c'.repeat(64) }), how: 'incorporated' as const };
    const after = toPanelView(offerOf([...documentStates.carrying, read]), textsWithQuiet);
    expect(titleOf(after, t)).toBe('这一勾，接受 2 份文件');
    expect(circumstancesOf(after, t)).toContain('两份一并勾选');
    expect(after.documents).toHaveLength(3);
    expect(after.carried.map(({ name }) => name)).toEqual(['积分规则', '价目一览表']);
  });

  it('calls missing only what every document of that kind leaves out', () => {
    const policy = texts.get('b'.repeat(64))!;
    const other = { text: policy.text, review: { ...policy.review, missing: policy.review.missing.slice(1) } };
    const two = [
      documentOf('d1', '隐私政策', { hash: 'b'.repeat(64) }),
      documentOf('d2', '儿童隐私政策', { hash: 'f'.repeat(64) }),
    ];
    const { missing } = toPanelView(offerOf(two), new Map([...texts, ['f'.repeat(64), other]]));
    expect(missing.map(({ id }) => id)).toEqual(['recipients', 'withdrawal']);
  });

  it('says of what is missing where it was looked for, in the words that came nearest', () => {
    const policy = texts.get('b'.repeat(64))!;
    const index = policy.review.outline.sentences.findIndex(({ start, end }) =>
      policy.text.slice(start, end).includes('合作'),
    );
    const looked = policy.review.missing.map((missing) => ({ ...missing, lookedAt: [index, 10_000] }));
    const read = new Map([['b'.repeat(64), { text: policy.text, review: { ...policy.review, missing: looked } }]]);
    const { missing } = toPanelView(offerOf([documentOf('d1', '隐私政策', { hash: 'b'.repeat(64) })]), read);
    expect(missing.map(({ id, places }) => [id, places.length])).toEqual([
      ['retention-period', 1],
      ['recipients', 1],
      ['withdrawal', 1],
    ]);
    expect(missing[0]!.places[0]!.words).toContain('合作');
    expect(missing[0]!.places[0]!.document.name).toBe('隐私政策');
  });

  it('always says how to withdraw, also where the text does not', () => {
    const { exits } = view('done');
    expect(exits.map(({ kind, channels }) => [kind, channels.map(({ exit }) => exit.value)])).toEqual([
      ['close-account', ['设置—账号与安全']],
      ['withdraw', []],
      ['contact', ['privacy@nanzhi.example', '400-000-0000']],
    ]);
  });

  it('says nothing yet of withdrawing while a text that may speak of it is being read', () => {
    expect(view('reading').exits.map(({ kind }) => kind)).not.toContain('withdraw');
    expect(view('nothing-yet').exits).toEqual([]);
  });

  it('keeps three gravest of a text with 130 grave clauses', () => {
    const { gravest, marked } = toPanelView(
      offerOf([documentOf('d1', '长协议', { hash: 'e'.repeat(64) })]),
      new Map([['e'.repeat(64), longText(130)]]),
    );
    expect(marked).toBe(130);
    expect(gravest.length).toBeLessThanOrEqual(3);
  });

  it('speaks of prominence about what weighs on the user only', () => {
    expect(view('nothing-grave').prominent).toBeNull();
    expect(view('done').prominent).toMatchObject({ all: 1, gravest: 1 });
  });
});

describe('markOfView', () => {
  it.each([
    ['done', 'heed'],
    ['on-request', 'heed'],
    ['nothing-grave', 'quiet'],
    ['nothing-yet', 'quiet'],
    ['nothing-read', 'unread'],
    ['none-asked-for', 'unread'],
  ] as const)('of the offer “%s” is %s', (state, mark) => {
    expect(markOfView(view(state))).toBe(mark);
  });
});

describe('the words at the top', () => {
  const surface = (change: object) => {
    const offer = offerOf(documentStates.done);
    return toPanelView({ ...offer, surface: { ...offer.surface, ...change } }, texts);
  };

  it.each([
    [{ kind: 'checkbox' }, '这一勾，接受 4 份文件'],
    [{ kind: 'button' }, '按下“同意并注册”，接受 4 份文件'],
    [{ kind: 'sentence', action: null }, '继续下去，就接受 4 份文件'],
  ])('say for %o “%s”', (change, title) => {
    expect(titleOf(surface(change), t)).toBe(title);
  });

  it('name a box that was ticked in advance, and what cannot be refused', () => {
    expect(circumstancesOf(surface({ preTicked: true }), t)).toEqual([
      '已替您预先勾选',
      '四份一并勾选',
      '不同意则不能继续',
    ]);
  });

  it('do not claim what is not known', () => {
    expect(circumstancesOf(surface({ foundTicked: true }), t)[0]).toBe('看到时已勾选');
    expect(circumstancesOf(surface({ kind: 'button', refusable: null }), t)).toEqual(['四份一并接受']);
    // “All two” is no English.
    expect(circumstancesOf(view('carrying'), translator('en'))).toContain('Both in one tick');
  });
});
