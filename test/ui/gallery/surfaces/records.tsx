import type { ComponentChildren } from 'preact';
import { manyRecords } from '../../../fixtures/ledger/many-records.ts';
import { recordId } from '../../../fixtures/ledger/sample-ledger.ts';
import { appear } from '../../appear.ts';
import { FilledApp, openFilled } from '../../fixtures/records-app.tsx';
import type { GallerySurface } from '../surface.ts';

const at = (hash: string) => (): ComponentChildren => <FilledApp open={() => openFilled()} hash={hash} />;
const year = () => openFilled(manyRecords(47, new Date()));

async function type(words: string): Promise<void> {
  const input = await appear<HTMLInputElement>('input[type=search]');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export const surface: GallerySurface = {
  sizes: [
    { width: 1280, height: 800 },
    { width: 360, height: 800 },
  ],
  states: {
    history: at('#/'),
    'history-year': () => <FilledApp open={year} hash="#/" />,
    search: at('#/'),
    empty: () => <FilledApp open={() => openFilled(null)} hash="#/" />,
    record: at(`#/record/${recordId(5)}`),
    leave: at(`#/record/${recordId(5)}`),
    tampered: () => (
      <FilledApp
        open={async () => {
          const ledger = await openFilled();
          await ledger.records.update(recordId(5), { 'body.surface.preTicked': true } as never);
          return ledger;
        }}
        hash={`#/record/${recordId(5)}`}
      />
    ),
    changes: at(`#/record/${recordId(4)}/changes`),
    overview: () => <FilledApp open={year} hash="#/overview" />,
    settings: at('#/settings'),
  },
  prepare: {
    history: async () => void (await appear('.record-note a')),
    'history-year': async () => void (await appear('.record-row')),
    search: async () => {
      await type('南枝集 责任');
      await appear('.hit');
    },
    empty: async () => void (await appear('.empty')),
    record: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    leave: async () => {
      (await appear('.deed-head .acts button')).click();
      await appear('.channels dd');
    },
    tampered: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    changes: async () => void (await appear('.changes-table')),
    overview: async () => void (await appear('.site-table')),
    settings: async () => void (await appear('.setting')),
  },
};
