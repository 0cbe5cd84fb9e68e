import * as enEvidence from './en/evidence.ts';
import * as en from './en/index.ts';
import * as enBench from './en/workbench.ts';
import type { Locale } from './locale.ts';
import type { Strings } from './strings.ts';
import * as zhCnEvidence from './zh_CN/evidence.ts';
import * as zhCn from './zh_CN/index.ts';
import * as zhCnBench from './zh_CN/workbench.ts';
import * as zhTwEvidence from './zh_TW/evidence.ts';
import * as zhTw from './zh_TW/index.ts';
import * as zhTwBench from './zh_TW/workbench.ts';

/** All strings of one locale, by namespace. The keys of `zh_CN` are the keys of all. */
export type Catalogue = typeof zhCn & typeof zhCnBench & typeof zhCnEvidence;
type Translation = { readonly [Namespace in keyof Catalogue]: Strings<Catalogue[Namespace]> };

export const catalogues: Readonly<Record<Locale, Translation>> = {
  zh_CN: { ...zhCn, ...zhCnBench, ...zhCnEvidence },
  zh_TW: { ...zhTw, ...zhTwBench, ...zhTwEvidence },
  en: { ...en, ...enBench, ...enEvidence },
};
