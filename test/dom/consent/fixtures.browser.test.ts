import { describe, expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import type { PageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { surfaceReportSchema } from '../../../src/core/record/record.ts';
import { pageSeemsLikely } from '../../../src/dom/watch/page-seems-likely.ts';
import { openPage } from '../open-page.ts';

interface Expected {
  readonly about: string;
  readonly kind: PageState['kind'];
  readonly widget: string | null;
  readonly agreements: readonly string[];
  readonly hrefs: readonly string[];
  readonly how?: Readonly<Record<string, string>>;
}

const sources = import.meta.glob<string>('../../fixtures/pages/consent-*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../../fixtures/pages/consent-*/expected.json', {
  import: 'default',
  eager: true,
});

const cases = Object.entries(sources).map(([path, html]) => {
  const expected = expectations[path.replace('source.html', 'expected.json')];
  if (expected === undefined) throw new Error(`${path} has no expected.json`);
  return { slug: /consent-([\w-]+)/.exec(path)?.[1] ?? path, html, expected };
});

function namesOf({ kind, surfaces, agreement }: PageState): string[] {
  if (kind === 'agreement') return (agreement?.names ?? []).slice(0, 1);
  const visible = surfaces.filter((one) => one.visible === surfaces[0]?.visible);
  return [...new Set(visible.flatMap(({ documents }) => documents.map(({ name }) => name)))].sort();
}

describe('recognising our own pages', () => {
  it('has pages to recognise', () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases)('$slug: $expected.about', async ({ html, expected }) => {
    const { page, close } = await openPage(html);
    const state = readPageState(page);
    const explained = JSON.stringify(state.surfaces[0]?.reasons ?? state.agreement?.reasons);
    expect(state.kind, explained).toBe(expected.kind);
    if (expected.kind === 'none') {
      close();
      return;
    }
    expect(
      pageSeemsLikely(page, { onShadow: () => undefined, onBareHost: () => undefined }),
      'the gate must wake',
    ).toBe(true);
    expect(namesOf(state), explained).toEqual([...expected.agreements].sort());
    if (expected.kind === 'consent') {
      const [first] = state.surfaces;
      if (expected.widget !== null) expect(first?.widget, explained).toBe(page.querySelector(expected.widget));
      const documents = state.surfaces.flatMap((one) => one.documents);
      const hrefs = documents.map(({ link }) => link?.getAttribute('href') ?? null).filter((href) => href !== null);
      expect([...new Set(hrefs)].sort()).toEqual([...expected.hrefs].sort());
      for (const [name, how] of Object.entries(expected.how ?? {}))
        expect(documents.find((one) => one.name === name)?.how).toBe(how);
      for (const surface of state.surfaces)
        expect(surfaceReportSchema.parse(surface.describe()).reasons).not.toEqual([]);
    }
    close();
  });
});
