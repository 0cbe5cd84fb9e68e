import type { Translator } from '../../locales/index.ts';
import { reasonOf } from './reason-of.ts';

/** What is said of something that was asked for and failed. */
export function failureText(error: unknown, t: Translator): string {
  return t('settings.failed', { reason: reasonOf(error) });
}
