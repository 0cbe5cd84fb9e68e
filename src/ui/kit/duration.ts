import type { Translator } from '../../locales/index.ts';

/** How long something took, in seconds under two minutes and in minutes from there. */
export function duration(milliseconds: number, t: Translator): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120
    ? t('common.seconds', { count: seconds })
    : t('common.minutes', { count: Math.round(seconds / 60) });
}
