import type { settings as source } from '../zh_CN/settings.ts';
import type { Strings } from '../strings.ts';

export const settings: Strings<typeof source> = {
  title: '',
};
