import type { welcome as source } from '../zh_CN/welcome.ts';
import type { Strings } from '../strings.ts';

export const welcome: Strings<typeof source> = {
  title: 'Read for you, before you tick',
  lead: 'When a page asks you to accept an agreement, Mingyue tells you beside the box: the three clauses that cost most, their own words, and what the law says. After you agree, it keeps the wording as it was.',
  kept: 'Kept',
  'kept.1': 'Which documents you accepted, in full, as they were',
  'kept.2': 'Time, page, and the words beside the box',
  'kept.3': 'Whether it was pre-ticked, whether one could refuse',
  'kept.4': 'Which you opened, and for how long',
  'kept.5': 'A checksum for every record, to check whether it was altered',
  never: 'Never',
  'never.1': 'Reads anything you type',
  'never.2': 'Reads cookies, passwords or log-ins',
  'never.3': 'Records in private windows, unless you switch it on',
  'never.4': 'Ticks or fills in for you, or stops you',
  'never.5': 'Sends anything off this device',
  start: 'Start',
  example: 'See an example',
  anytime: 'Pause it or delete everything at any time.',
  slip: 'The words you are about to accept',
  product: '明约',
  started: 'Done. You can close this page.',
  'example.title': 'An example',
  'example.quote':
    '因网络故障、第三方服务或[其他任何原因]导致您的数据丢失、账号被盗的，南枝集[不承担任何责任]，[全部损失由您自行承担]。',
  'example.plain': 'Lost data or a stolen account: they pay nothing',
  'example.law': 'Civil Code, Art. 497: may be void',
  'example.note': 'Nanzhiji is an invented site.',
};
