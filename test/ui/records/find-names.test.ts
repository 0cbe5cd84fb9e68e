import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/ui/records/find-names.ts';
import { summarise } from '../../../src/ui/records/summary.ts';
import { recordId, sampleLedger } from '../../fixtures/ledger/sample-ledger.ts';

const records = sampleLedger().records.map(summarise);
const found = (typed: string) => [...findNames(records, typed).whole].map((id) => Number(id.slice(-2)));

describe('a search for names', () => {
  it.each([
    ['the site’s name', '南枝集', [5]],
    ['a part of its host, in any case', 'KUAIDU.exa', [4]],
    ['a document’s name', '隐私政策', [3, 5]],
    ['a name in traditional characters', '隱私政策', [3, 5]],
    ['several names at once', '隐私 拾光', [3]],
    ['what only a text says', '征信机构', []],
    ['nothing', ' ', []],
  ])('finds records by %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('says which terms a record is called that is not called all of them', () => {
    expect(findNames(records, '隐私 拾光').terms).toEqual(new Map([[recordId(5), new Set([0])]]));
    expect(findNames(records, '隐私 征信机构 拾光').terms).toEqual(
      new Map([
        [recordId(3), new Set([0, 2])],
        [recordId(5), new Set([0])],
      ]),
    );
  });
});
