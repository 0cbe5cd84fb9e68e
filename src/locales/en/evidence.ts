import type { evidence as source } from '../zh_CN/evidence.ts';
import type { Strings } from '../strings.ts';

export const evidence: Strings<typeof source> = {
  title: '',
};
