import type { popup as source } from '../zh_CN/popup.ts';
import type { Strings } from '../strings.ts';

export const popup: Strings<typeof source> = {
  asks: 'This page asks you to accept {count, one: {count} document, other: {count} documents}',
  'asks.unnamed': 'This page asks you to agree, but names no document',
  notable: '{count, one: {count} thing to note, other: {count} things to note}',
  'notable.none': 'Nothing grave found',
  reading: 'Reading, {read} read so far',
  unread: '{count} could not be read',
  'on-request': '{count} to be read only when you ask',
  'nothing-read': 'None could be read; no findings',
  join: '{first}; {second}.',
  stop: '{text}.',
  none: 'Nothing on this page asks you to agree',
  'none.body': 'If you see a consent box that Mingyue has not recognised, you can record it by hand.',
  'unread-page': 'This page is an agreement that Mingyue could not read',
  'open-panel': 'Open the panel',
  record: 'Record this page',
  'record.by-hand': 'by hand',
  recorded: 'recorded',
  'not-recorded': 'not recorded',
  resume: 'Resume',
  records: 'All records',
  'records.count': '{count}',
  pause: 'Pause on this site',
  settings: 'Settings',
  counts: 'Passages by kind',
};
