import type { ComponentChildren } from 'preact';
import { adjudicator } from '../../../../src/core/annotate/project.ts';
import { appendAct } from '../../../../src/ledger/projects/acts.ts';
import { addAnnotator } from '../../../../src/ledger/projects/annotators.ts';
import type { ProjectStore } from '../../../../src/ledger/projects/database.ts';
import { appear, appearWords } from '../../appear.ts';
import {
  benchProject,
  FilledBench,
  openEmptyStore,
  openJudgedStore,
  sentenceWith,
  terms,
} from '../../fixtures/workbench-app.tsx';
import type { GallerySurface } from '../surface.ts';

const at =
  (hash: string, open = openJudgedStore) =>
  (): ComponentChildren => <FilledBench open={open} hash={hash} />;
const benchAt = (who: string) => `#/${benchProject.id}/1/${who}/text`;

/** With somebody who came with a file and may go, and somebody who has judged nothing. */
async function openPeopledStore(): Promise<ProjectStore> {
  const store = await openJudgedStore();
  await addAnnotator(store, benchProject.id, { name: '丙', kind: 'person' });
  const lab = await addAnnotator(store, benchProject.id, { name: '标注组二 · 2026-11-电商协议-复核', kind: 'import' });
  const sentences = [{ sentence: sentenceWith('数据丢失'), labels: ['liability.cap'] }] as const;
  const act = { kind: 'import', from: '复核.jsonl', sentences } as const;
  await appendAct(store, benchProject.id, terms, { annotator: lab ?? '', at: '2026-11-30T02:00:00.000Z', act });
  return store;
}

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
    people: at(`#/${benchProject.id}`, openPeopledStore),
    'remove-person': at(`#/${benchProject.id}`, openPeopledStore),
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
