import { describe, expect, it } from 'vitest';
import {
  cappTopics,
  crosswalk,
  oppCategories,
  oppWithoutLabel,
  unfairTosKinds,
} from '../../../src/core/labels/crosswalk.ts';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';

describe('the crosswalk', () => {
  it('has a name or a reason for every label in every scheme', () => {
    expect(Object.keys(crosswalk).toSorted()).toEqual([...labelIds].toSorted());
    for (const label of labelIds)
      for (const scheme of ['capp', 'unfairTos', 'opp', 'dpv'] as const) {
        const entry = crosswalk[label][scheme];
        if (entry.name === null) expect(entry.reason.length, `${label} ${scheme}`).toBeGreaterThan(10);
        else expect(entry.name.length, `${label} ${scheme}`).toBeGreaterThan(0);
      }
  });

  it('uses only names of the schemes', () => {
    const names = (scheme: 'capp' | 'unfairTos' | 'opp' | 'dpv'): string[] =>
      labelIds.flatMap((label) => crosswalk[label][scheme].name ?? []);
    for (const name of names('capp')) expect(cappTopics).toContain(name);
    for (const name of names('opp')) expect(oppCategories).toContain(name);
    for (const name of names('dpv')) expect(name).toMatch(/^dpv:[A-Z][A-Za-z]+$/);
    expect(new Set(names('unfairTos'))).toEqual(new Set(unfairTosKinds));
  });

  it('gives every CAPP-130 topic at least one label', () => {
    expect(new Set(labelIds.flatMap((label) => crosswalk[label].capp.name ?? []))).toEqual(new Set(cappTopics));
  });

  it('gives every category of OPP-115 a label or a reason why there is none', () => {
    const named = new Set<string>(labelIds.flatMap((label) => crosswalk[label].opp.name ?? []));
    expect(oppCategories.filter((category) => !named.has(category)).toSorted()).toEqual(
      Object.keys(oppWithoutLabel).toSorted(),
    );
  });
});
