import type { Locale } from './index.ts';
import { problem as problemZhCn } from './zh_CN/problem.ts';
import { problem as problemZhTw } from './zh_TW/problem.ts';
import { problem as problemEn } from './en/problem.ts';
import type { Strings } from './strings.ts';

const zhCn = { problem: problemZhCn };

/** All strings of one locale, by namespace. The keys of `zh_CN` are the keys of all. */
export type Catalogue = typeof zhCn;
type Translation = { readonly [Namespace in keyof Catalogue]: Strings<Catalogue[Namespace]> };

export const catalogues: Readonly<Record<Locale, Translation>> = {
  zh_CN: zhCn,
  zh_TW: { problem: problemZhTw },
  en: { problem: problemEn },
};
