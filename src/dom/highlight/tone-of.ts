import type { Family } from '../../core/labels/taxonomy.ts';
import { contrastOf, groundOf, isDark, luminanceOfCss, type Ground } from '../ground.ts';
import { penColour, type Tone } from './highlight-styles.ts';

/** Which set of colours a family's pen takes on a ground: the page's own text colour where ours would fall under 3 : 1. */
function toneFor(ground: Ground, family: Family): Tone {
  if (!ground.certain) return 'plain';
  const tone = isDark(ground) ? 'dark' : 'light';
  return contrastOf(luminanceOfCss(penColour(family, tone)), ground.luminance) < 3 ? 'plain' : tone;
}

/** The same for elements, each ground measured once. */
export function toneMeasurer(): (element: Element | null, family: Family) => Tone {
  const grounds = new Map<Element, Ground>();
  return (element, family) => {
    if (element === null) return 'plain';
    let ground = grounds.get(element);
    if (ground === undefined) grounds.set(element, (ground = groundOf(element)));
    return toneFor(ground, family);
  };
}
