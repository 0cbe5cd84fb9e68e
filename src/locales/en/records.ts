import type { records as source } from '../zh_CN/records.ts';
import type { Strings } from '../strings.ts';

export const records: Strings<typeof source> = {
  title: '',
};
