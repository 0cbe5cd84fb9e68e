import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReviews, type Version } from '../../../src/core/compare/compare-reviews.ts';
import type { Comparison } from '../../../src/core/compare/comparison.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';

/** Word by word where words are known, else character by character: enough for these tests. */
const segmenter = {
  segment: (text: string) =>
    [...text.matchAll(/[A-Za-z0-9]+|[\s\S]/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      isWord: true,
    })),
};
const version = (text: string): Version => ({ text, review: reviewAgreement(text, { kind: 'user-agreement' }) });
const compare = (then: string, now: string): Comparison => compareReviews(version(then), version(now), segmenter);
const kinds = (comparison: Comparison): string[] =>
  comparison.changes.map(({ kind, moved }) => (kind === 'reworded' && moved ? 'reworded+moved' : kind));

const clauses = [
  '本协议由您与松风书院订立，适用于松风书院提供的全部在线阅读服务。',
  '您应当妥善保管账号和密码，因您保管不善造成的损失由您自行承担。',
  '我们仅在征得您同意后，将您的收货地址提供给为您派送图书的合作方。',
  '会员费用按月收取，您可以在每月结束之前申请退还尚未使用的部分。',
  '我们修改本协议的，会提前七日在首页公告，并以站内信的方式通知您。',
  '因本协议产生的争议，双方应当协商解决，协商不成的提交被告住所地人民法院。',
  '您发布的书评归您所有，我们仅为展示的目的在站内使用，不会转授权。',
];
const number = (list: readonly string[]): string =>
  `松风书院用户协议\n${list.map((text, at) => `${String(at + 1)}. ${text}\n`).join('')}`;
const base = number(clauses);

describe('two versions', () => {
  it('that are the same have nothing to tell', () => {
    const { counts, gained, lost, changes } = compare(base, base);
    expect(counts).toMatchObject({ noise: 0, moved: 0, reworded: 0, new: 0, gone: 0, unchanged: changes.length });
    expect([gained, lost]).toEqual([[], []]);
    expect(changes).toHaveLength(clauses.length + 1);
  });

  it('show a new clause where it stands, and only the numbers of the rest as noise', () => {
    const now = number(clauses.toSpliced(2, 0, '为评估您的信用状况，我们可以将您的违约记录提供给征信机构。'));
    const { changes, counts } = compare(base, now);
    expect(changes[3]).toMatchObject({ kind: 'new', then: null, now: { number: '3.' } });
    expect(counts).toMatchObject({ new: 1, gone: 0, reworded: 0, moved: 0, noise: 5 });
    expect(changes.filter(({ kind }) => kind === 'noise').every(({ noise }) => noise.join() === 'numbering')).toBe(
      true,
    );
  });

  it('show a clause that is gone where it stood', () => {
    const { changes } = compare(base, number(clauses.toSpliced(4, 1)));
    expect(changes[5]).toMatchObject({ kind: 'gone', now: null });
    expect(changes.filter(({ kind }) => kind === 'gone')).toHaveLength(1);
  });

  it('mark the words of a clause that was reworded', () => {
    const now = number(
      clauses.with(2, '我们可以将您的收货地址及常用地址提供给广告、数据分析等合作方，无需另行征得您的同意。'),
    );
    const { changes } = compare(base, now);
    const reworded = changes.find(({ kind }) => kind === 'reworded')!;
    expect(
      reworded.words.some(
        (word) => word.kind === 'removed' && base.slice(word.then.start, word.then.end).includes('征得您同意'),
      ),
    ).toBe(true);
    expect(
      reworded.words.some(
        (word) => word.kind === 'added' && now.slice(word.now.start, word.now.end).includes('数据分析'),
      ),
    ).toBe(true);
  });

  it('know a clause that moved', () => {
    const { changes, counts } = compare(base, number([clauses[5]!, ...clauses.toSpliced(5, 1)]));
    expect(counts).toMatchObject({ moved: 1, new: 0, gone: 0, reworded: 0 });
    expect(changes[1]).toMatchObject({ kind: 'moved', then: { number: '6.' }, now: { number: '1.' }, moved: true });
  });

  it('know a clause that moved and was reworded', () => {
    const moved = clauses[5]!.replace('被告', '我们');
    expect(kinds(compare(base, number([moved, ...clauses.toSpliced(5, 1)])))).toContain('reworded+moved');
  });

  it('fold spaces, punctuation and full-width forms into noise', () => {
    const now = base.replaceAll('，', ', ').replace('本协议由您', '本 协议由您');
    const { counts } = compare(base, now);
    expect(counts).toMatchObject({ reworded: 0, new: 0, gone: 0, moved: 0 });
    expect(counts.noise).toBeGreaterThan(0);
  });

  it('fold dates of the document into noise, but not dates that are content', () => {
    const dated = (day: string, until: string): string =>
      number([`本协议更新日期：${day}`, `您的阅读记录将保存至${until}，届时予以删除或者作匿名化处理。`]);
    const { changes } = compare(dated('2025年1月1日', '2025年5月1日'), dated('2026年2月3日', '2027年5月1日'));
    expect(changes.map(({ kind }) => kind)).toEqual(['unchanged', 'noise', 'reworded']);
    expect(changes[1]?.noise).toEqual(['dates']);
  });

  it.each([
    ['会员费用为1.00元，按月收取。', '会员费用为100元，按月收取。'],
    ['逾期按3.5%计收违约金。', '逾期按35%计收违约金。'],
    ['自发布之日起，您的阅读记录保存至2025年5月1日。', '自发布之日起，您的阅读记录保存至2035年5月1日。'],
    ['□同意 ☑不同意 将阅读记录提供给合作方。', '☑同意 □不同意 将阅读记录提供给合作方。'],
  ])('show a changed price, rate, term or tick as reworded: %s', (then, now) => {
    const { counts } = compare(number([...clauses, then]), number([...clauses, now]));
    expect(counts).toMatchObject({ reworded: 1, noise: 0, new: 0, gone: 0 });
  });

  it('show as reworded where punctuation alone took a label away', () => {
    const { changes, lost } = compare('1.1 平台有权修改本协议。', '1.1 平台有权，修改；本协议。');
    expect(lost.map(({ label }) => label)).toContain('unilateral.change');
    expect(changes.map(({ kind }) => kind)).toEqual(['reworded']);
  });

  it('put labels gained and lost first, gravest first', () => {
    const now = number(
      clauses.with(2, '我们不会就任何损失承担任何责任。').with(4, '我们有权随时修改本协议，恕不另行通知。'),
    );
    const { gained, lost } = compare(base, now);
    expect(gained.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['liability.exclusion', 'unilateral.change']),
    );
    expect(gained.map(({ severity }) => severity)).toEqual(
      gained.map(({ severity }) => severity).toSorted((a, b) => b - a),
    );
    expect(lost.map(({ label }) => label)).toContain('data.sharing');
  });

  it('neither gain nor lose the labels of a clause that only moved', () => {
    const { gained, lost } = compare(base, number(clauses.toReversed()));
    expect([gained, lost]).toEqual([[], []]);
  });

  it('neither gain nor lose the label of a sentence that went to another clause', () => {
    const sentence = '平台对此概不承担任何责任。';
    const then = number(clauses.with(1, `${clauses[1] ?? ''}${sentence}`));
    const now = number(clauses.with(5, `${clauses[5] ?? ''}${sentence}`));
    expect(then).not.toBe(now);
    const { gained, lost } = compare(then, now);
    const labels = [...gained, ...lost].map(({ label }) => label);
    expect(labels).not.toContain('liability.exclusion');
  });

  it.each([
    ['merged into one', '第四条 平台对任何损失概不承担责任。', '第五条 ', '平台有权随时修改本协议且无需通知您。'],
    ['merged into one, decimal', '4.1 平台对任何损失概不承担责任。', '4.2 ', '平台有权随时修改本协议且无需通知您。'],
  ])('neither gain nor lose the labels of clauses %s, or split', (_, first, second, words) => {
    const apart = `用户协议\n${first}\n${second}${words}`;
    const together = `用户协议\n${first}${words}`;
    for (const { gained, lost } of [compare(apart, together), compare(together, apart)])
      expect([gained, lost].flat().map(({ label }) => label)).toEqual([]);
  });

  it('neither gain nor lose the label of a sentence that still stands elsewhere', () => {
    const once = '1. 平台概不承担任何责任。\n2. 您应当妥善保管账号和密码。\n';
    const twice = `${once}3. 平台概不承担任何责任。\n`;
    for (const { gained, lost, counts } of [compare(twice, once), compare(once, twice)]) {
      expect(counts.gone + counts.new).toBe(1);
      expect([gained, lost].flat().map(({ label }) => label)).toEqual([]);
    }
  });

  it('without numbers are compared sentence by sentence', () => {
    const prose = Array.from(
      { length: 60 },
      (_, at) => `松风书院第${'甲乙丙丁戊'.charAt(at % 5)}${String(at)}阅览室的开放安排以门口公示的时间表为准。`,
    ).join('');
    const { counts } = compare(prose, prose.replace('第丙2阅览室', '第丙2自习室'));
    expect(counts).toMatchObject({ reworded: 1, new: 0, gone: 0 });
    expect(counts.unchanged).toBeGreaterThan(50);
  });

  it('of which one is empty', () => {
    const { counts } = compare('', base);
    expect(counts.new).toBe(clauses.length + 1);
    expect(compare('', '').changes).toEqual([]);
  });
});

describe('any two versions', () => {
  const piece = fc.constantFrom(
    ...clauses,
    '更新日期：2026年1月1日',
    '一、总则',
    '（一）您应当守约；',
    '附则',
    '我们有权随时终止服务。',
  );
  const agreement = fc.array(piece, { maxLength: 10 }).map((list) => number(list));

  it('compared with themselves differ in nothing', () => {
    fc.assert(
      fc.property(agreement, (text) => {
        const { counts, gained, lost, changes } = compare(text, text);
        expect(counts.unchanged).toBe(changes.length);
        expect([gained, lost]).toEqual([[], []]);
      }),
      { numRuns: 50 },
    );
  });

  it('hold every clause of each once, with words that give back both sides', () => {
    fc.assert(
      fc.property(agreement, agreement, (then, now) => {
        const { changes } = compare(then, now);
        for (const [side, text] of [
          ['then', then],
          ['now', now],
        ] as const) {
          const spans = changes.flatMap((change) => change[side]?.span ?? []).toSorted((a, b) => a.start - b.start);
          spans.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0));
          expect(
            spans
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
          for (const change of changes.filter(({ kind }) => kind === 'reworded'))
            expect(
              change.words
                .map((word) => (word[side] === null ? '' : text.slice(word[side].start, word[side].end)))
                .join(''),
            ).toBe(text.slice(change[side]!.span.start, change[side]!.span.end));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('turn new into gone when they change places', () => {
    fc.assert(
      fc.property(agreement, agreement, (then, now) => {
        const forth = compare(then, now);
        const back = compare(now, then);
        const spansOf = (comparison: Comparison, kind: string, side: 'then' | 'now'): number[] =>
          comparison.changes
            .filter((change) => change.kind === kind)
            .map((change) => change[side]!.span.start)
            .toSorted((a, b) => a - b);
        expect(spansOf(back, 'gone', 'then')).toEqual(spansOf(forth, 'new', 'now'));
        expect(spansOf(back, 'new', 'now')).toEqual(spansOf(forth, 'gone', 'then'));
        expect(back.gained.length).toBe(forth.lost.length);
        expect(back.lost.length).toBe(forth.gained.length);
      }),
      { numRuns: 60 },
    );
  });

  it('take a clause that kept its number for the same one, rewritten, and the renumbered one for the moved', () => {
    const then = version(
      '三、使用\n3.1 我们使用您的信息完成派单。\n四、提供\n4.3 我们仅在征得您同意后，将您的行程信息提供给为您派单的合作方。\n六、权利\n6.5 您可以在“设置—隐私”中关闭个性化推荐。',
    );
    const now = version(
      '三、使用\n3.1 我们使用您的信息完成派单。\n3.4 您可以在“设置—隐私”中关闭个性化推荐。\n四、提供\n4.3 我们可以将您的行程信息及常用地址提供给广告、数据分析等合作方，无需另行征得您的同意。\n六、权利',
    );
    const { changes } = compareReviews(then, now, segmenter);
    expect(
      changes.filter(({ kind }) => kind !== 'unchanged').map(({ kind, now: side }) => [kind, side?.number]),
    ).toEqual([
      ['moved', '3.4'],
      ['reworded', '4.3'],
    ]);
  });

  it('count a label as gained when it weighs more than before', () => {
    const { gained, lost } = compare(
      '1.1 平台有权修改本协议，并提前七日通知您。',
      '1.1 平台有权随时修改本协议，恕不另行通知。',
    );
    expect(gained.map(({ label }) => label)).toContain('unilateral.change');
    expect(lost.map(({ label }) => label)).not.toContain('unilateral.change');
  });
});
