import { WelcomePage } from '../../../../src/ui/welcome/WelcomePage.tsx';
import type { GallerySurface } from '../surface.ts';

const draw = () => <WelcomePage onStart={() => undefined} />;

export const surface: GallerySurface = {
  sizes: [
    { width: 1280, height: 800 },
    { width: 360, height: 800 },
  ],
  states: { first: draw, example: draw },
  prepare: {
    example: () => {
      document.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    },
  },
};
