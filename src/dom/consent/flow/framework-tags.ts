/** What uni-app, Taro and others that draw mini programs for the web call a block; parted by spaces. */
export const VIEWS = 'UNI-VIEW TARO-VIEW-CORE VIEW';

/** And what they call words. */
export const TEXTS = 'UNI-TEXT TARO-TEXT-CORE';
