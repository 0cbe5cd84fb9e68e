import type { chip as source } from '../zh_CN/chip.ts';
import type { Strings } from '../strings.ts';

export const chip: Strings<typeof source> = {
  notable: '{count, one: {count} thing to note, other: {count} things to note}',
  length: '{documents, one: {documents} document, other: {documents} documents}, {minutes} min',
  quiet: '{documents} read, nothing grave found',
  unread: '{unread} not read',
  'unread.notable': '{count} to note in the rest',
  'unread.quiet': 'nothing grave in the rest',
  'unread.all': 'not read does not mean nothing wrong',
  unasked: '{unasked} not read yet',
  'too-long': '{long} too long: not analysed',
  'too-long.all': 'not analysed does not mean nothing wrong',
  'on-request': '{documents, one: {documents} document, other: {documents} documents} not read yet, only when you ask',
  reading: 'Reading {documents, one: {documents} document, other: {documents} documents}',
  open: '{summary}. Open the side panel for details',
  dismiss: 'Turn off on this site (nothing read or recorded)',
  menu: 'Mingyue menu',
};
