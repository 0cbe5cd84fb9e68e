import type { ComponentChildren } from 'preact';
import { adjudicator } from '../../../../src/core/annotate/project.ts';
import { appear, appearWords } from '../../appear.ts';
import {
  benchProject,
  FilledBench,
  openCrowdedStore,
  openEmptyStore,
  openJudgedStore,
  openPeopledStore,
  sentenceWith,
} from '../../fixtures/workbench-app.tsx';
import type { GallerySurface } from '../surface.ts';

const at =
  (hash: string, open = openJudgedStore) =>
  (): ComponentChildren => <FilledBench open={open} hash={hash} />;
const benchAt = (who: string) => `#/${benchProject.id}/1/${who}/text`;

const openPeopled = async () => (await openPeopledStore('标注组二 · 2026-11-电商协议-复核')).store;

/** Waits for the figures, and goes to a sentence of the liability chapter. */
async function settle(): Promise<void> {
  await appear('.bench-row[aria-current]');
  document.getElementById(`sentence-${String(sentenceWith('数据丢失'))}`)?.click();
  await appearWords('.bench-row[aria-current]', '数据丢失');
  await appear('.bench-agreement');
}

export const surface: GallerySurface = {
  sizes: [
    { width: 1280, height: 860 },
    { width: 360, height: 800 },
  ],
  states: {
    bench: at(benchAt('a1')),
    adjudication: at(benchAt(adjudicator)),
    project: at(`#/${benchProject.id}`),
    filter: at(`#/${benchProject.id}`, () => openCrowdedStore(12)),
    people: at(`#/${benchProject.id}`, openPeopled),
    'remove-person': at(`#/${benchProject.id}`, openPeopled),
    projects: at('#/'),
    empty: at('#/', openEmptyStore),
    keys: at(benchAt('a1')),
  },
  prepare: {
    bench: settle,
    adjudication: settle,
    project: async () => {
      await appear('.bench-agreement');
    },
    filter: async () => {
      const words = await appear<HTMLInputElement>('.bench-filter input');
      words.value = '协议';
      words.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await appearWords('.bench-filter [role=status]', '找到');
    },
    people: async () => {
      (await appear('.bench-people .ask-first')).scrollIntoView({ block: 'center' });
    },
    'remove-person': async () => {
      (await appear('.bench-people .ask-first button')).click();
      (await appear('.ask')).scrollIntoView({ block: 'center' });
    },
    projects: async () => {
      await appear('.row');
    },
    empty: async () => {
      await appear('.bench-form');
    },
    keys: async () => {
      await settle();
      document.querySelector<HTMLButtonElement>('.bench-right .bench-opener')?.click();
      await appear('.bench-column');
    },
  },
};
