import type { exits as source } from '../zh_CN/exits.ts';
import type { Strings } from '../strings.ts';

export const exits: Strings<typeof source> = {
  withdraw: 'Withdraw consent',
  'cancel-renewal': 'Cancel renewal',
  'close-account': 'Close the account',
  delete: 'Delete data',
  correct: 'Correct data',
  access: 'See your data',
  complain: 'Complain',
  contact: 'Contact',
};
