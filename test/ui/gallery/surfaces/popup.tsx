import { Popup } from '../../../../src/ui/popup/Popup.tsx';
import { popupStates } from '../../fixtures/popup-states.ts';
import type { GallerySurface } from '../surface.ts';

const acts = { openPanel: () => undefined, record: () => Promise.resolve(true), pause: () => undefined };

export const surface: GallerySurface = {
  sizes: [{ width: 320, height: 480 }],
  states: Object.fromEntries(
    Object.entries(popupStates).map(([state, page]) => [
      state,
      () => <Popup page={page} records={47} ofSite={3} acts={acts} />,
    ]),
  ),
};
