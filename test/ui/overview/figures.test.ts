import { describe, expect, it } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { countFigures } from '../../../src/ui/overview/figures.ts';
import { summarise } from '../../../src/ui/records/summary.ts';
import { manyRecords } from '../../fixtures/ledger/many-records.ts';
import { sampleLedger, written } from '../../fixtures/ledger/sample-ledger.ts';

const records = sampleLedger().records.map(summarise);

describe('the figures of a year', () => {
  const figures = countFigures(records, new Date(2026, 3, 2));

  it('are of the twelve months that end with this one', () => {
    expect(figures.months.map(({ month }) => month).at(0)).toBe('2025-05');
    expect(figures.months.map(({ month }) => month).at(-1)).toBe('2026-04');
    expect(figures.months).toHaveLength(12);
  });

  it('leave out what was withdrawn', () => {
    expect(figures.documents).toBe(6);
    expect(figures.sites.map(({ site }) => site)).not.toContain('tingchao.example');
    expect(figures.preTicked).toBe(1);
    expect(figures).toMatchObject({ opened: 1, openedMs: 42_000 });
  });

  it.each([
    ['as people do', 900, 900],
    ['with white space in records that know no other length', undefined, 1_000],
  ])('count characters %s', (_, length, counted) => {
    const { body, ...row } = sampleLedger([written[3]!]).records[0]!;
    const documents = body.documents.map((one) => {
      if (one.reading.state === 'unread') throw new Error('not read');
      return { ...one, reading: { ...one.reading, characters: 1_000, ...(length !== undefined && { length }) } };
    });
    const record = summarise({ ...row, body: { ...body, documents } });
    expect(countFigures([record], new Date(2026, 3, 2)).characters).toBe(counted);
  });

  it('add up: months, families and sites tell of the same clauses', () => {
    const many = countFigures(
      manyRecords(300, new Date(2026, 3, 1), { days: 350 }).records.map(summarise),
      new Date(2026, 3, 2),
    );
    for (const family of families) {
      const sum = (list: readonly { counts: Readonly<Record<string, number>> }[]) =>
        list.reduce((all, { counts }) => all + counts[family]!, 0);
      expect(sum(many.months)).toBe(many.totals[family]);
      expect(sum(many.sites)).toBe(many.totals[family]);
    }
    expect(many.highest).toBe(Math.max(...many.months.flatMap(({ counts }) => Object.values(counts))));
  });

  it('put the site with most liability and power first', () => {
    const weights = figures.sites.map(({ counts }) => counts.liability + counts.unilateral);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('have each consent in the month it was given in where the person was', () => {
    const given = { ...written[4]!, at: '2026-03-31T10:30:00.000Z' };
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const around = sampleLedger(zones.map((zone) => ({ ...given, zone }))).records.map(summarise);
    const counted = countFigures(around, new Date(2026, 4, 15)).months.filter(({ counts }) => counts.liability > 0);
    expect(counted.map(({ month }) => month)).toEqual(['2026-03', '2026-04']);
  });

  it('end with a month that has begun only where the person was', () => {
    const now = new Date(2026, 2, 31, 12);
    const ahead = { ...records[4]!, at: new Date(now.getTime() - 1), day: '2026-04-01' };
    expect(countFigures([ahead], now)).toMatchObject({ documents: ahead.documents.length });
    expect(countFigures([ahead], now).months.at(-1)).toMatchObject({ month: '2026-04', counts: ahead.counts });
    const clockWrong = { ...ahead, at: new Date(2035, 0, 1), day: '2035-01-01' };
    expect(countFigures([clockWrong], now).months.at(-1)!.month).toBe('2026-03');
  });

  it('do not count what is older than a year', () => {
    expect(countFigures(records, new Date(2028, 0, 1))).toMatchObject({ documents: 0, sites: [], highest: 1 });
  });
});
