import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../src/ui/kit/quote-of.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const shown = (text: string, ...words: string[]) => {
  const quote = quoteOf(
    text,
    whole(text),
    words.map((word) => at(text, word)),
  );
  return { text: quote.text, evidence: quote.evidence.map(({ start, end }) => quote.text.slice(start, end)) };
};

describe('quoteOf', () => {
  it('gives a short sentence as it stands', () => {
    const text = '南枝集不承担任何责任。';
    expect(shown(text, '不承担任何责任')).toEqual({ text, evidence: ['不承担任何责任'] });
  });

  it('draws hard-wrapped lines together, and keeps Latin words apart', () => {
    expect(shown('不承担\n  任何责任', '不承担\n  任何').text).toBe('不承担任何责任');
    expect(shown('不承担\n  任何责任', '不承担\n  任何').evidence).toEqual(['不承担任何']);
    expect(shown('use of\nthis service', 'of\nthis').evidence).toEqual(['of this']);
  });

  it('cuts a long sentence to what carries the decision', () => {
    const text = `${'前文'.repeat(80)}不承担任何责任，${'中间'.repeat(80)}由您自行承担${'后文'.repeat(80)}`;
    const quote = shown(text, '不承担任何责任', '由您自行承担');
    expect(quote.evidence).toEqual(['不承担任何责任', '由您自行承担']);
    expect(quote.text.length).toBeLessThan(180);
    expect(quote.text.split('……')).toHaveLength(4);
  });

  it('begins and ends no cut with a mark that parts what was left out', () => {
    const text = `${'前文'.repeat(80)}、各平台，不承担任何责任，亦不赔，${'后文'.repeat(80)}`;
    const { text: quoted } = quoteOf(text, whole(text), [at(text, '不承担任何责任')], { margin: 5 });
    expect(quoted).toBe('……各平台，不承担任何责任，亦不赔……');
  });

  it.each([
    ['如有人恶意冒充作者投稿，', '如有人恶意冒充作者投稿……'],
    ['如有人恶意冒充网络作者向纵横中文网投稿并被接受录入非其所有的作品，', '如有人恶意冒充……'],
    ['除法律另有规定外，', '除法律另有规定外……'],
    ['因此，', '……'],
    ['当事人', '……'],
    ['平台提供的服务，', '……'],
  ])('keeps the condition on which a long sentence opens: %s', (opening, quoted) => {
    const text = `${opening}${'前文，'.repeat(40)}平台不承担任何责任，但保证删除。`;
    const { text: found } = quoteOf(text, whole(text), [at(text, '不承担任何责任')], { limit: 60, margin: 7 });
    expect(found).toMatch(new RegExp(`^${quoted}(?!.*……)`));
  });

  it.each([
    ['我们收集您的行程信息，不承担任何责任', '……行程信息，不承担任何责任'],
    ['请写信至 privacy@example.com，不承担任何责任', '……privacy@example.com，不承担任何责任'],
    ['请致电 400-810-0000，不承担任何责任', '……400-810-0000，不承担任何责任'],
  ])('cuts no word and no address in two: %s', (words, quoted) => {
    const text = `${'前文，'.repeat(60)}${words}`;
    const { text: found } = quoteOf(text, whole(text), [at(text, '不承担任何责任')], { margin: 4 });
    expect(found).toBe(quoted);
  });

  it('cuts no word in two at its end, nor where there is no evidence', () => {
    const text = '不承担任何责任，您的行程信息除外，其余照旧。';
    expect(quoteOf(text, whole(text), [at(text, '不承担任何责任')], { limit: 9, margin: 4 }).text).toBe(
      '不承担任何责任，您的行程……',
    );
    expect(quoteOf(text, whole(text), [], { limit: 11 }).text).toBe('不承担任何责任，您的行程……');
  });

  it('shows the same words of evidence as the source, whatever it is cut to', () => {
    const spans = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 30 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), spans, (text, raw) => {
        const evidence: { start: number; end: number }[] = [];
        let from = 0;
        for (const [gap, length] of raw) {
          const start = from + gap;
          if (start + length > text.length) break;
          evidence.push({ start, end: start + length });
          from = start + length;
        }
        const quote = quoteOf(text, whole(text), evidence, { limit: 100 });
        const plain = (words: string) => words.replace(/\s/g, '');
        const before = evidence.map(({ start, end }) => plain(text.slice(start, end))).join('');
        const after = quote.evidence.map(({ start, end }) => plain(quote.text.slice(start, end))).join('');
        // Pieces longer than the limit are cut; shorter ones are all there.
        expect(before.startsWith(after.slice(0, 1))).toBe(true);
        if (evidence.every(({ start, end }) => end - start < 100)) expect(after).toBe(before);
      }),
    );
  });
});
