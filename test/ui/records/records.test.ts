import { describe, expect, it } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { countFilters, fits, noFilters } from '../../../src/ui/records/filters.ts';
import { hrefOf, parseRoute, type Route } from '../../../src/ui/records/route.ts';
import { siteName } from '../../../src/ui/kit/site-name.ts';
import { summarise } from '../../../src/ui/records/summary.ts';
import { sampleLedger, recordId, written } from '../../fixtures/ledger/sample-ledger.ts';

describe('a route', () => {
  it.each<Route>([
    { page: 'history' },
    { page: 'history', site: 'a.example' },
    { page: 'overview' },
    { page: 'settings' },
    { page: 'record', id: recordId(1) },
    { page: 'changes', id: 'a/b %' },
  ])('is read back from its own link: %j', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/record', '#/record/', '#/site/', '#content'])(
    'that is unknown is the history: %j',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'history' });
    },
  );

  it('does not break on a stray percent sign', () => {
    expect(parseRoute('#/record/%')).toEqual({ page: 'record', id: '%' });
  });
});

describe('the name of a site', () => {
  it.each([
    ['手机号注册 - 南枝集', '南枝集'],
    ['用户登录_快渡出行', '快渡出行'],
    ['禾谷银行', '禾谷银行'],
    ['Sign up | Lumi', 'Lumi'],
    ['欢迎注册', 'a.example'],
    ['', 'a.example'],
    ['一个长得不像任何名字的页面标题，说了很多话', 'a.example'],
  ])('in the title %j is %j', (title, name) => {
    expect(siteName({ title, site: 'a.example' })).toBe(name);
  });
});

describe('filters', () => {
  const ledger = sampleLedger();
  const records = ledger.records.map(summarise);
  const labels = new Map(
    ledger.agreements.map(({ hash, review }) => [hash, review.findings.map(({ label }) => label)] as const),
  );
  const changed = [{ name: '', then: '', now: '' }];
  const aftermath = new Map([
    [recordId(3), { changed: [], unreadable: 1 }],
    [recordId(4), { changed, unreadable: 0 }],
  ]);
  const knowledge = { aftermath, labels };
  const fitting = (part: Partial<typeof noFilters>) =>
    records
      .filter((record) => fits(record, { ...noFilters, ...part }, knowledge))
      .map(({ id }) => Number(id.slice(-2)));

  it('let everything through when nothing is chosen', () => {
    expect(fitting({})).toEqual([1, 2, 3, 4, 5]);
  });

  it('must all hold', () => {
    expect(fitting({ families: ['dispute'] })).toEqual([1, 5]);
    expect(fitting({ families: ['dispute', 'data'], circumstances: ['withdrawn'] })).toEqual([1]);
    expect(fitting({ labels: ['data.marketing'] })).toEqual([3, 5]);
    expect(fitting({ circumstances: ['changed'] })).toEqual([4]);
    expect(fitting({ circumstances: ['unread'] })).toEqual([5]);
    expect(fitting({ year: 2025 })).toEqual([]);
    expect(fitting({ site: 'kuaidu.example' })).toEqual([4]);
  });

  it('count records: what choosing each would leave', () => {
    const counts = countFilters(records, knowledge);
    // Of the seven, one was never read.
    expect(counts.documents).toBe(6);
    expect([counts.records, counts.unchecked]).toEqual([5, 3]);
    for (const family of families) expect(counts.families[family], family).toBe(fitting({ families: [family] }).length);
    expect(counts.families.liability).toBeGreaterThan(0);
    for (const [label, count] of counts.labels) expect(count, label).toBe(fitting({ labels: [label] }).length);
    expect(counts.labels.get('data.marketing')).toBe(2);
    expect(counts.circumstances).toEqual({ changed: 1, unread: 1, withdrawn: 1, 'pre-ticked': 1 });
    expect(counts.years).toEqual([[2026, 5]]);
    expect(counts.sites).toHaveLength(5);
  });

  it('have each consent in the year it was given in where the person was', () => {
    const given = { at: '2025-12-31T10:30:00.000Z', documents: [] };
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const around = sampleLedger(zones.map((zone) => ({ ...written[4]!, ...given, zone }))).records.map(summarise);
    const of = (year: number) => around.filter((record) => fits(record, { ...noFilters, year }, knowledge));
    expect([of(2026), of(2025)].map((found) => found.map(({ zone }) => zone))).toEqual(zones.map((zone) => [zone]));
    expect(countFilters(around, knowledge).years.map(([year]) => year)).toEqual([2026, 2025]);
  });

  it('count no labels before all texts have been looked through', () => {
    const counts = countFilters(records, { ...knowledge, labels: null });
    expect(counts.labels.size).toBe(0);
    expect(counts.families).toEqual(countFilters(records, knowledge).families);
  });
});
