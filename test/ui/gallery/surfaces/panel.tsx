import type { ComponentChildren } from 'preact';
import type { OfferedDocument } from '../../../../src/ledger/tables.ts';
import { Panel } from '../../../../src/ui/panel/Panel.tsx';
import type { PanelActs } from '../../../../src/ui/panel/panel-acts.ts';
import { documentOf, documentStates, longText, offerOf, readPageOf, textsWithQuiet } from '../../fixtures/offers.ts';
import type { GallerySurface } from '../surface.ts';

const idle: PanelActs = {
  show: () => undefined,
  openReader: () => undefined,
  readAgain: () => undefined,
  readNow: () => undefined,
  readAll: () => undefined,
  letter: () => '',
  copyLetter: () => Promise.resolve(true),
  showLink: () => Promise.resolve(true),
  recordByHand: () => Promise.resolve(true),
  close: null,
};

const many = new Map([...textsWithQuiet, ['e'.repeat(64), longText(130)]]);
const draw = (documents: readonly OfferedDocument[]) => (): ComponentChildren => (
  <Panel
    offers={[offerOf(documents)]}
    texts={many}
    unreadPage={null}
    readPage={null}
    unwatched={null}
    shortcuts
    actsFor={() => idle}
  />
);

export const surface: GallerySurface = {
  sizes: [
    { width: 392, height: 860 },
    { width: 360, height: 800 },
  ],
  states: {
    ...Object.fromEntries(Object.entries(documentStates).map(([state, documents]) => [state, draw(documents)])),
    many: draw([documentOf('d1', '长协议', { hash: 'e'.repeat(64) })]),
    drawer: () => (
      <Panel
        offers={[offerOf(documentStates.done)]}
        texts={many}
        unreadPage={null}
        readPage={null}
        unwatched={null}
        shortcuts
        actsFor={() => ({ ...idle, recordByHand: null, close: () => undefined })}
      />
    ),
    'no-offer': () => (
      <Panel
        offers={[]}
        texts={many}
        unreadPage={null}
        readPage={null}
        unwatched={null}
        shortcuts
        actsFor={() => idle}
      />
    ),
    ...Object.fromEntries(
      (['paused', 'excluded', 'private', 'unreachable'] as const).map((why) => [
        why,
        () => (
          <Panel
            offers={[]}
            texts={many}
            unreadPage={null}
            readPage={null}
            unwatched={why}
            shortcuts
            actsFor={() => idle}
          />
        ),
      ]),
    ),
    agreement: () => (
      <Panel
        offers={[]}
        texts={many}
        unreadPage={null}
        readPage={readPageOf('b'.repeat(64))}
        unwatched={null}
        shortcuts
        actsFor={() => idle}
      />
    ),
    'unread-page': () => (
      <Panel
        offers={[]}
        texts={many}
        unreadPage={{ id: 'rewritten' }}
        readPage={null}
        unwatched={null}
        shortcuts
        actsFor={() => idle}
      />
    ),
    recorded: () => (
      <Panel
        offers={[offerOf(documentStates.done, { state: 'submitted', record: 'r-1' })]}
        texts={many}
        unreadPage={null}
        readPage={null}
        unwatched={null}
        shortcuts
        actsFor={() => idle}
      />
    ),
    open: draw(documentStates.done),
  },
  prepare: {
    open: () => {
      document
        .querySelectorAll<HTMLButtonElement>('.disclosure-button[aria-expanded="false"]')
        .forEach((b) => b.click());
    },
  },
};
