import * as en from './en/index.ts';
import type { Locale } from './index.ts';
import { common as commonZhCn } from './zh_CN/common.ts';
import { common as commonZhTw } from './zh_TW/common.ts';
import { common as commonEn } from './en/common.ts';
import { chip as chipZhCn } from './zh_CN/chip.ts';
import { chip as chipZhTw } from './zh_TW/chip.ts';
import { chip as chipEn } from './en/chip.ts';
import { panel as panelZhCn } from './zh_CN/panel.ts';
import { panel as panelZhTw } from './zh_TW/panel.ts';
import { panel as panelEn } from './en/panel.ts';
import { popup as popupZhCn } from './zh_CN/popup.ts';
import { popup as popupZhTw } from './zh_TW/popup.ts';
import { popup as popupEn } from './en/popup.ts';
import { reader as readerZhCn } from './zh_CN/reader.ts';
import { reader as readerZhTw } from './zh_TW/reader.ts';
import { reader as readerEn } from './en/reader.ts';
import type { Strings } from './strings.ts';
import * as zhCn from './zh_CN/index.ts';
import * as zhTw from './zh_TW/index.ts';

/** All strings of one locale, by namespace. The keys of `zh_CN` are the keys of all. */
export type Catalogue = typeof zhCn;
type Translation = { readonly [Namespace in keyof Catalogue]: Strings<Catalogue[Namespace]> };

export const catalogues: Readonly<Record<Locale, Translation>> = { zh_CN: zhCn, zh_TW: zhTw, en };
