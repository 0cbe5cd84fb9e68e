import { expect, it } from 'vitest';
import { families, labelIds, modifierIds } from '../../src/core/labels/taxonomy.ts';
import { effectCodes } from '../../src/core/law/basis.ts';
import { statuteLevels } from '../../src/core/law/statutes.ts';
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
const channels: Record<Exit['channel'], true> = {
  phone: true,
  email: true,
  address: true,
  url: true,
  path: true,
  text: true,
};

it.each(locales)('%s has a name for everything a review may hold', (locale) => {
  const words = catalogues[locale];
  for (const family of families)
    for (const key of [family, `${family}.about`]) expect(words.families).toHaveProperty([key]);
  for (const label of labelIds) expect(words.labels).toHaveProperty([label]);
  for (const modifier of modifierIds)
    for (const key of [modifier, `${modifier}.plain`]) expect(words.modifiers).toHaveProperty([key]);
  for (const code of effectCodes) expect(words.law).toHaveProperty([`effect.${code}`]);
  for (const level of statuteLevels) expect(words.law).toHaveProperty([`level.${level}`]);
  for (const statute of Object.keys(statutes)) expect(words.law).toHaveProperty([`name.${statute}`]);
  for (const kind of Object.keys(exitKinds)) expect(words.exits).toHaveProperty([kind]);
  for (const channel of Object.keys(channels)) expect(words.exits).toHaveProperty([`channel.${channel}`]);
});

it.each(locales)('%s calls the helper on the command line as the settings do', (locale) => {
  const { cli, helper } = catalogues[locale];
  expect(cli['host.next']).toContain(helper.title);
});
