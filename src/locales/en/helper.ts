import type { helper as source } from '../zh_CN/helper.ts';
import type { Strings } from '../strings.ts';

export const helper: Strings<typeof source> = {
  title: 'Local helper',
  about:
    'An optional small program on this computer. It finds words better when you search, and keeps a second copy of the records on the disk, which outlives cleared browsing data and an uninstall. Without it everything else works the same.',
  how: 'To install it, run in the folder of Mingyue:',
  'how.update': 'Update in the folder of Mingyue, then run:',
  allow: 'Use the helper',
  refused: 'The browser did not allow it; the helper is not in use.',
  leave: 'Stop using it',
  again: 'Try again',
  looking: 'Looking for the helper',
  off: 'Not in use',
  connected: 'Connected, version {version}',
  unreachable: 'Not reached',
  copied: 'Copy on the disk: {records, one: {records} record, other: {records} records}',
  waiting: '{count, one: {count} entry is still to be written, other: {count} entries are still to be written}',
  folder: 'In {folder}',
  'set-aside':
    '{count, one: {count} damaged piece was set aside and not deleted, other: {count} damaged pieces were set aside and not deleted}',
  restorable:
    'The disk holds {records, one: {records} record, other: {records} records} that are not here (the last of {date})',
  restore: 'Put back',
  'restore.failed': 'Not put back: {reason}',
  delete: 'Delete the copies',
  'delete.ask': 'All copies in {folder} will be deleted, for good. The records here all stay.',
  'delete.ask.only-there':
    'All copies in {folder} will be deleted, for good. {records, one: {records} record in them is not here, only there., other: {records} records in them are not here, only there.}',
  'delete.do': 'Delete all copies',
  'delete.cancel': 'Keep them',
  deleted: 'The copies are deleted',
  'delete.pending': 'The helper was not reached, so the copies are still there; they go the next time it is',
  'delete.none': 'There are no copies',
  'problem.no-permission': 'The browser does not allow Mingyue to speak to programs.',
  'problem.not-installed': 'There is no helper on this computer.',
  'problem.forbidden': 'The installed helper does not know this extension. Please install it again.',
  'problem.too-old': 'The helper is too old for this extension.',
  'problem.too-new': 'The helper is newer than this extension. Please update the extension.',
  'problem.timeout': 'The helper did not answer.',
  'problem.disconnected': 'The helper ended before it answered.',
  'problem.disk': 'The disk refuses to be written: it may be full, or not ours to write.',
  'problem.no-words': 'The helper’s word list is not in place. Please install it again.',
  'problem.other': 'The helper failed ({id}).',
};
