import type { Locale } from '../../locales/index.ts';
import { createTranslate, type Translate } from '../../locales/translate.ts';
import { chip as zhCn } from '../../locales/zh_CN/chip.ts';
import { chip as zhTw } from '../../locales/zh_TW/chip.ts';
import { chip as en } from '../../locales/en/chip.ts';
import type { Chip } from '../../messaging/protocol.ts';
import type { MarkState } from '../kit/Mark.tsx';

const words = { zh_CN: zhCn, zh_TW: zhTw, en } as const;

/** Keys of the chip's words. */
export type ChipKey = `chip.${Extract<keyof typeof zhCn, string>}`;

/** The chip's few words: it is injected into pages and doesn't carry the panels' texts. */
export function chipTranslator(locale: Locale): Translate<ChipKey> {
  return createTranslate<ChipKey>(locale, { chip: words[locale] });
}

/** What the slip shows: nothing, or a look, what comes first and what comes second. */
export interface ChipFace {
  readonly look: 'notice' | 'quiet' | 'unread';
  readonly mark: MarkState;
  readonly first: string;
  readonly second: string | null;
}

/** The face of a chip; null while it has nothing to say. */
export function chipFace(chip: Chip, t: Translate<ChipKey>): ChipFace | null {
  if (chip.state === 'hidden') return null;
  if (chip.state === 'reading') {
    const first = t('chip.reading', { documents: chip.documents });
    return { look: 'quiet', mark: 'quiet', first, second: null };
  }
  if (chip.state === 'on-request')
    return { look: 'quiet', mark: 'unread', first: t('chip.on-request', { documents: chip.documents }), second: null };
  const { notable, documents, unread, tooLong, unasked, minutes } = chip;
  const unknown = unread + tooLong + unasked;
  if (unknown > 0) {
    const read = documents - unknown;
    const second =
      read <= 0
        ? t(unread + unasked > 0 ? 'chip.unread.all' : 'chip.too-long.all')
        : notable > 0
          ? t('chip.unread.notable', { read, count: notable })
          : t('chip.unread.quiet', { read });
    return { look: 'unread', mark: 'unread', first: unknownOf(chip, t), second };
  }
  if (notable > 0) {
    const first = t('chip.notable', { count: notable });
    return { look: 'notice', mark: 'heed', first, second: t('chip.length', { documents, minutes }) };
  }
  return { look: 'quiet', mark: 'quiet', first: t('chip.quiet', { documents }), second: null };
}

/** Of how many documents nothing can be said, and why. */
function unknownOf({ unread, tooLong, unasked }: Chip & { readonly state: 'done' }, t: Translate<ChipKey>): string {
  const parts = [
    unread > 0 && t('chip.unread', { unread }),
    tooLong > 0 && t('chip.too-long', { long: tooLong }),
    unasked > 0 && t('chip.unasked', { unasked }),
  ];
  return parts.filter((part) => part !== false).join(t.locale === 'en' ? ', ' : '，');
}
