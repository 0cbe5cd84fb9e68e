import type { unwatched as source } from '../zh_CN/unwatched.ts';
import type { Strings } from '../strings.ts';

export const unwatched: Strings<typeof source> = {
  paused: 'Mingyue is paused',
  'paused.body': 'Nothing is read, marked or kept. Earlier records remain.',
  excluded: 'Paused on this site',
  'excluded.body': 'Nothing is read, marked or kept. Earlier records remain.',
  private: 'Mingyue leaves private windows alone',
  'private.body': 'Nothing is read, marked or kept. The settings can change that.',
  unreachable: 'The browser does not let extensions read this page',
  'unreachable.body': 'So it is with the browser’s own pages, the store and local files.',
  settings: 'Open the settings',
};
