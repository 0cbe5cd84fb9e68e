import type { welcome as source } from '../zh_CN/welcome.ts';
import type { Strings } from '../strings.ts';

export const welcome: Strings<typeof source> = {
  title: '',
};
