import { expect, it } from 'vitest';
import { families, labelIds, modifierIds } from '../../src/core/labels/taxonomy.ts';
import { statutes } from '../../src/core/law/statutes.ts';
import type { Exit } from '../../src/core/review/review.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { locales } from '../../src/locales/index.ts';

const exitKinds: Record<Exit['kind'], true> = {
  withdraw: true,
  'cancel-renewal': true,
  'close-account': true,
  delete: true,
  correct: true,
  access: true,
  complain: true,
  contact: true,
};
it.each(locales)('%s has a name for everything a review may hold', (locale) => {
  const words = catalogues[locale];
  for (const family of families) expect(words.families).toHaveProperty([family]);
  for (const label of labelIds) expect(words.labels).toHaveProperty([label]);
  for (const modifier of modifierIds)
    for (const key of [modifier, `${modifier}.plain`]) expect(words.modifiers).toHaveProperty([key]);
  for (const statute of Object.keys(statutes)) expect(words.law).toHaveProperty([`name.${statute}`]);
  for (const kind of Object.keys(exitKinds)) expect(words.exits).toHaveProperty([kind]);
});

it.each(locales)('%s calls the helper on the command line as the settings do', (locale) => {
  const { cli, helper } = catalogues[locale];
  expect(cli['host.next']).toContain(helper.title);
});
