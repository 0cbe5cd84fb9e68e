import type { changes as source } from '../zh_CN/changes.ts';
import type { Strings } from '../strings.ts';

export const changes: Strings<typeof source> = {
  title: '',
};
