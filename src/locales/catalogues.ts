import type { Locale } from './index.ts';
import { problem as problemZhCn } from './zh_CN/problem.ts';
import { problem as problemZhTw } from './zh_TW/problem.ts';
import { problem as problemEn } from './en/problem.ts';
import { changes as changesZhCn } from './zh_CN/changes.ts';
import { changes as changesZhTw } from './zh_TW/changes.ts';
import { changes as changesEn } from './en/changes.ts';
import { evidence as evidenceZhCn } from './zh_CN/evidence.ts';
import { evidence as evidenceZhTw } from './zh_TW/evidence.ts';
import { evidence as evidenceEn } from './en/evidence.ts';
import { leave as leaveZhCn } from './zh_CN/leave.ts';
import { leave as leaveZhTw } from './zh_TW/leave.ts';
import { leave as leaveEn } from './en/leave.ts';
import { overview as overviewZhCn } from './zh_CN/overview.ts';
import { overview as overviewZhTw } from './zh_TW/overview.ts';
import { overview as overviewEn } from './en/overview.ts';
import { record as recordZhCn } from './zh_CN/record.ts';
import { record as recordZhTw } from './zh_TW/record.ts';
import { record as recordEn } from './en/record.ts';
import { records as recordsZhCn } from './zh_CN/records.ts';
import { records as recordsZhTw } from './zh_TW/records.ts';
import { records as recordsEn } from './en/records.ts';
import { settings as settingsZhCn } from './zh_CN/settings.ts';
import { settings as settingsZhTw } from './zh_TW/settings.ts';
import { settings as settingsEn } from './en/settings.ts';
import { welcome as welcomeZhCn } from './zh_CN/welcome.ts';
import { welcome as welcomeZhTw } from './zh_TW/welcome.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import type { Strings } from './strings.ts';

const zhCn = {
  problem: problemZhCn,
  changes: changesZhCn,
  evidence: evidenceZhCn,
  leave: leaveZhCn,
  overview: overviewZhCn,
  record: recordZhCn,
  records: recordsZhCn,
  settings: settingsZhCn,
  welcome: welcomeZhCn,
};

/** All strings of one locale, by namespace. The keys of `zh_CN` are the keys of all. */
export type Catalogue = typeof zhCn;
type Translation = { readonly [Namespace in keyof Catalogue]: Strings<Catalogue[Namespace]> };

export const catalogues: Readonly<Record<Locale, Translation>> = {
  zh_CN: zhCn,
  zh_TW: {
    problem: problemZhTw,
    changes: changesZhTw,
    evidence: evidenceZhTw,
    leave: leaveZhTw,
    overview: overviewZhTw,
    record: recordZhTw,
    records: recordsZhTw,
    settings: settingsZhTw,
    welcome: welcomeZhTw,
  },
  en: {
    problem: problemEn,
    changes: changesEn,
    evidence: evidenceEn,
    leave: leaveEn,
    overview: overviewEn,
    record: recordEn,
    records: recordsEn,
    settings: settingsEn,
    welcome: welcomeEn,
  },
};
