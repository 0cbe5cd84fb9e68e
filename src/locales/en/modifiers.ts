import type { modifiers as source } from '../zh_CN/modifiers.ts';
import type { Strings } from '../strings.ts';

export const modifiers: Strings<typeof source> = {
  'without-notice': 'without notice',
  'any-circumstances': 'in any case',
  everything: 'all of it',
  irrevocable: 'irrevocable',
  perpetual: 'perpetual',
  exclusive: 'exclusive',
  'free-of-charge': 'free of charge',
  'sole-discretion': 'sole discretion',
  'at-any-time': 'at any time',
  immediate: 'at once',
  'no-refund': 'no refund',
  joint: 'joint liability',
  'without-notice.plain': 'You are not told',
  'any-circumstances.plain': 'Whatever happens',
  'everything.plain': 'Nothing is left out',
  'irrevocable.plain': 'Can’t be taken back',
  'perpetual.plain': 'It never ends',
  'exclusive.plain': 'Nobody else may have it',
  'free-of-charge.plain': 'You are not paid',
  'sole-discretion.plain': 'They alone decide',
  'at-any-time.plain': 'Any time they like',
  'immediate.plain': 'Takes effect at once',
  'no-refund.plain': 'Money paid stays paid',
  'joint.plain': 'You answer for others too',
};
