import type { Family } from '../../core/labels/taxonomy.ts';

/** `plain` takes the colour of the page's own text where neither set would stand out. */
export const tones = ['light', 'dark', 'plain'] as const;
export type Tone = (typeof tones)[number];

/** Gravest first: where passages overlap the first one's pen lies on top. */
export const familyPriority: readonly Family[] = ['liability', 'unilateral', 'data', 'rights', 'dispute', 'favourable'];

/** As in `ui/styles/tokens.css`: on a light ground, on a dark one. Literal, since a page has none of our properties. */
const colours = {
  binds: { light: '#b3341d', dark: '#f0795a', washLight: '#f8e9e2', washDark: '#33211f' },
  data: { light: '#1f5077', dark: '#8db8dd', washLight: '#e6ecef', washDark: '#182633' },
  favours: { light: '#35674a', dark: '#8fbf9f', washLight: '#e8eee7', washDark: '#19271f' },
  ink: { light: '#1f1c19', dark: '#ddd7cb', washLight: '#efebe2', washDark: '#222831' },
} as const;

const pens: Readonly<
  Record<Family, { readonly colour: keyof typeof colours; readonly line: string; readonly width: number }>
> = {
  liability: { colour: 'binds', line: 'solid', width: 2 },
  unilateral: { colour: 'binds', line: 'double', width: 1 },
  rights: { colour: 'ink', line: 'dotted', width: 2 },
  data: { colour: 'data', line: 'dashed', width: 2 },
  dispute: { colour: 'ink', line: 'solid', width: 1 },
  favourable: { colour: 'favours', line: 'wavy', width: 1 },
};

/** The name a highlight is registered under. `pen` is the evidence, `here-…` the passage one is at. */
export function highlightName(part: 'pen' | 'here-pen' | 'here', family: Family, tone: Tone): string {
  return `mingyue-${part}-${family}-${tone}`;
}

/** The colour of a family's pen on a light or dark ground. */
export function penColour(family: Family, tone: 'light' | 'dark'): string {
  return colours[pens[family].colour][tone];
}

/** All `::highlight()` rules. */
export function highlightStyles(): string {
  const rules: string[] = [];
  for (const family of familyPriority)
    for (const tone of tones) {
      const { colour, line, width } = pens[family];
      const set = colours[colour];
      const ink = tone === 'plain' ? 'currentColor' : set[tone];
      const pen = (thickness: number) =>
        `text-decoration: underline ${line} ${String(thickness)}px ${ink}; text-underline-offset: .34em; text-decoration-skip-ink: none;`;
      rules.push(`::highlight(${highlightName('pen', family, tone)}) { ${pen(width)} }`);
      rules.push(`::highlight(${highlightName('here-pen', family, tone)}) { ${pen(width === 1 ? 2 : 3)} }`);
      if (tone === 'plain') continue;
      const wash = tone === 'light' ? set.washLight : set.washDark;
      rules.push(`::highlight(${highlightName('here', family, tone)}) { background-color: ${wash}; }`);
    }
  return rules.join('\n');
}
