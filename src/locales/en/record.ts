import type { record as source } from '../zh_CN/record.ts';
import type { Strings } from '../strings.ts';

export const record: Strings<typeof source> = {
  title: '',
};
