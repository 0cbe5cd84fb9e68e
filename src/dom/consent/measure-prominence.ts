import { bodyOf, boundsOf, documentOf, parentOf, viewOf } from '../clobber-proof.ts';
import type { SurfaceReport } from '../../core/record/record.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function parseColour(css: string): Colour | null {
  const match = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+))?\s*\)$/.exec(css);
  if (match === null) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3]), match[4] === undefined ? 1 : Number(match[4])];
}

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function blend(over: Colour, under: Colour): Colour {
  const mix = (a: number, b: number): number => a * over[3] + b * (1 - over[3]);
  return [mix(over[0], under[0]), mix(over[1], under[1]), mix(over[2], under[2]), 1];
}

/** The colour behind an element; null when an image lies there. */
function groundOf(element: Element): Colour | null {
  const layers: Colour[] = [];
  for (let climb: Element | null = element; climb !== null; climb = parentOf(climb)) {
    const style = getComputedStyle(climb);
    if (style.backgroundImage !== 'none') return null;
    const colour = parseColour(style.backgroundColor);
    if (colour === null) return null;
    if (colour[3] === 0) continue;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight<Colour>((under, over) => blend(over, under), [255, 255, 255, 1]);
}

/** How visible a sentence is: size against the page's body text, contrast on its ground, in the viewport or not. */
export function measureProminence(sentence: Element): SurfaceReport['prominence'] {
  const page = documentOf(sentence);
  const view = viewOf(page);
  const body = bodyOf(page);
  if (view === null) return { relativeSize: null, contrast: null, inView: false };
  const style = view.getComputedStyle(sentence);
  const size = Number.parseFloat(style.fontSize);
  const bodySize = body === null ? 0 : Number.parseFloat(view.getComputedStyle(body).fontSize);
  const ground = groundOf(sentence);
  const ink = parseColour(style.color);
  let contrast: number | null = null;
  if (ground !== null && ink !== null) {
    const lights = [luminance(blend(ink, ground)), luminance(ground)].sort((a, b) => b - a);
    contrast = Math.round((((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05)) * 100) / 100;
  }
  const box = boundsOf(sentence);
  const inView =
    box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < view.innerHeight && box.left < view.innerWidth;
  return {
    relativeSize: size > 0 && bodySize > 0 ? Math.round((size / bodySize) * 100) / 100 : null,
    contrast,
    inView,
  };
}
