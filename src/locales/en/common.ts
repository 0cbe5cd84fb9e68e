import type { common as source } from '../zh_CN/common.ts';
import type { Strings } from '../strings.ts';

export const common: Strings<typeof source> = {
  'number.1': 'one',
  'number.2': 'two',
  'number.3': 'three',
  'number.4': 'four',
  'number.5': 'five',
  'number.6': 'six',
  'number.7': 'seven',
  'number.8': 'eight',
  'number.9': 'nine',
  'number.10': 'ten',
  dots: 'about {count} in 10',
  'dots.comparable': 'about {count} in 10 comparable',
  'dots.none': 'fewer than 1 in 20',
  characters: '{count, one: {count} character, other: {count} characters}',
  seconds: '{count} s',
  minutes: '{count} min',
  skip: 'Skip to content',
  'list.comma': ', ',
  document: '《{name}》',
  failed:
    'Mingyue could not open its own data. Close this page and open it again; if that does not help, export a backup in the settings.',
  product: 'Mingyue',
  'ledger.blocked':
    'An older Mingyue in another window holds the data. Close other Mingyue pages and open this one again.',
  'ledger.newer-version': 'The data was written by a newer version. Please update Mingyue.',
  'ledger.unavailable': 'The browser gives Mingyue no place to keep data (private window or policy).',
  'ledger.storage-full': 'Storage is full. Free some in the settings, or on the disk.',
};
