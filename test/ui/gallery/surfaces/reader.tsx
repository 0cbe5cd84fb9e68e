import { families } from '../../../../src/core/labels/taxonomy.ts';
import type { ComponentChildren } from 'preact';
import { MissingText } from '../../../../src/ui/reader/MissingText.tsx';
import { Reader } from '../../../../src/ui/reader/Reader.tsx';
import { serviceTerms } from '../../fixtures/agreements.ts';
import { termsReview } from '../../fixtures/offers.ts';
import type { GallerySurface } from '../surface.ts';

const dated = { readAt: Date.UTC(2026, 2, 19, 13), agreedAt: Date.UTC(2026, 2, 19, 14), zone: 'Asia/Shanghai' };

const draw =
  (finding: number | null, shown = families as readonly (typeof families)[number][], review = termsReview) =>
  (): ComponentChildren => (
    <Reader
      title="用户服务协议"
      site="南枝集"
      dated={dated}
      text={serviceTerms}
      review={review}
      removals={[{ reason: 'footer', text: '© 南枝集' }]}
      finding={finding}
      families={shown}
      shortcuts
      onShortcuts={() => undefined}
    />
  );

/** The first finding with words that add weight. */
const weighted: typeof termsReview = {
  ...termsReview,
  findings: termsReview.findings.map((finding, index) =>
    index === 0 ? { ...finding, modifiers: ['any-circumstances', 'everything'] as const } : finding,
  ),
};

export const surface: GallerySurface = {
  sizes: [
    { width: 1280, height: 860 },
    { width: 360, height: 800 },
  ],
  states: {
    beginning: draw(null),
    here: draw(0),
    weighted: draw(0, families, weighted),
    search: draw(0),
    /** Where the columns have no room, over the text. */
    list: draw(0),
    contents: draw(0),
    unread: () => (
      <MissingText
        name="会员自动续费规则"
        site="南枝集"
        problem={{ id: 'doc-legacy' }}
        href="https://nanzhi.example/rules.doc"
        reading={false}
        failed={false}
        onAgain={() => undefined}
      />
    ),
    'one-family': draw(null, ['data', 'favourable']),
  },
  prepare: {
    list: () => document.querySelector<HTMLElement>('[aria-controls=reader-list]')?.click(),
    contents: () => document.querySelector<HTMLElement>('[aria-controls=contents]')?.click(),
    search: () => {
      document.querySelector<HTMLButtonElement>('[aria-label="搜索"], [aria-label="Search"]')?.click();
    },
  },
};
