import type { Translator } from '../../locales/index.ts';
import { labelKeys, offeredLabels, type AtSentence, type KeyState, type Picking } from './bench-keys.ts';

/** What the label keys are for just now. */
export function pickingText(picking: Picking, t: Translator): string {
  if (picking.kind === 'to') return t('workbench.pick.to', { label: t(`labels.${picking.from}`) });
  return t(`workbench.pick.${picking.kind}`);
}

/** The same with what each key stands for: 去掉哪一个：Q 免责、W 不可抗力 */
export function offeredText(keys: KeyState, at: AtSentence, t: Translator): string {
  const offered = offeredLabels(keys, at).map((label, index) => `${labelKeys[index] ?? ''} ${t(`labels.${label}`)}`);
  return t('workbench.said', { what: pickingText(keys.picking, t), labels: offered.join(t('common.list.comma')) });
}
