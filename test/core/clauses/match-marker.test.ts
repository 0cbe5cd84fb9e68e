import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MARKER, matchMarker, mayStand, scanMarkers } from '../../../src/core/clauses/match-marker.ts';

const signs = [...'第条章之一十百壹123.、:()【】附件AaivxX① \\*甲款', '部分'];
const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 });

it('passes over no place where a number is written', () => {
  fc.assert(
    fc.property(text, (written) => {
      for (let at = 0; at < written.length; at++) {
        MARKER.lastIndex = at;
        if (MARKER.test(written)) expect([written, at, mayStand(written, at)]).toEqual([written, at, true]);
      }
    }),
    { numRuns: 3000 },
  );
});

it('scans what it matches: each number where it begins, none inside another', () => {
  fc.assert(
    fc.property(text, (written) => {
      let end = 0;
      for (const token of scanMarkers(written)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(matchMarker(written, token.start)).toEqual(token);
        ({ end } = token);
      }
    }),
  );
});
