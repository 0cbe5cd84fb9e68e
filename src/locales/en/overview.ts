import type { overview as source } from '../zh_CN/overview.ts';
import type { Strings } from '../strings.ts';

export const overview: Strings<typeof source> = {
  title: '',
};
