import type { ComponentChildren, ComponentProps } from 'preact';
import { documentOf, documentStates, longText, offerOf, readPageOf, textsWithQuiet } from '../../fixtures/offers.ts';
import { idlePanelActs, PanelOf } from '../../fixtures/panel.tsx';
import type { GallerySurface } from '../surface.ts';

const many = new Map([...textsWithQuiet, ['e'.repeat(64), longText(130)]]);
const draw = (told: ComponentProps<typeof PanelOf>) => (): ComponentChildren => <PanelOf texts={many} {...told} />;
const drawerActs = { ...idlePanelActs, recordByHand: null, close: () => undefined };

export const surface: GallerySurface = {
  sizes: [
    { width: 392, height: 860 },
    { width: 360, height: 800 },
  ],
  states: {
    ...Object.fromEntries(
      Object.entries(documentStates).map(([state, documents]) => [state, draw({ offers: [offerOf(documents)] })]),
    ),
    many: draw({ offers: [offerOf([documentOf('d1', '长协议', { hash: 'e'.repeat(64) })])] }),
    drawer: draw({ offers: [offerOf(documentStates.done)], actsFor: () => drawerActs }),
    'no-offer': draw({}),
    ...Object.fromEntries(
      (['paused', 'excluded', 'private', 'unreachable'] as const).map((why) => [why, draw({ unwatched: why })]),
    ),
    agreement: draw({ readPage: readPageOf('b'.repeat(64)) }),
    'unread-page': draw({ unreadPage: { id: 'rewritten' } }),
    recorded: draw({ offers: [offerOf(documentStates.done, { state: 'submitted', record: 'r-1' })] }),
    open: draw({ offers: [offerOf(documentStates.done)] }),
  },
  prepare: {
    open: () => {
      document
        .querySelectorAll<HTMLButtonElement>('.disclosure-button[aria-expanded="false"]')
        .forEach((b) => b.click());
    },
  },
};
