import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import { Mark } from '../kit/Mark.tsx';
import type { ChipFace, ChipKey } from './chip-words.ts';
import type { ChipSize } from './find-place.ts';

interface Properties {
  readonly face: ChipFace;
  readonly size: ChipSize;
  /** The tab order of the sentence leads here and on; where the chip stands in the document, nobody stops at it. */
  readonly joined: boolean;
  /** Said once by screen readers; empty until there is a result. */
  readonly announcement: string;
  readonly t: Translate<ChipKey>;
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
}

/**
 * The slip of paper: one button, and a menu of one line that a right click or Shift F10 opens. Not called a menu button
 * to screen readers, since Enter opens the panel; what the menu is for is said after the name.
 */
export function ChipSlip({ face, size, joined, announcement, t, onOpen, onDismiss }: Properties) {
  const [menu, setMenu] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (menu) item.current?.focus();
  }, [menu]);
  const close = () => {
    setMenu(false);
    button.current?.focus();
  };
  const summary = face.second === null ? face.first : `${face.first} ${face.second}`;
  return (
    <div class={`chip chip-${face.look} chip-${size}`} lang={t.tag}>
      <button
        ref={button}
        type="button"
        class="slip"
        tabIndex={joined ? -1 : 0}
        aria-label={t('chip.open', { summary })}
        aria-description={`Shift+F10 ${t('chip.dismiss')}`}
        onClick={onOpen}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
          event.preventDefault();
          setMenu(true);
        }}
      >
        <Mark state={face.mark} size={face.look === 'quiet' ? 16 : face.look === 'notice' ? 28 : 20} />
        {size !== 'mark' && <span class="first">{face.first}</span>}
        {size === 'full' && face.second !== null && <span class="second">{face.second}</span>}
      </button>
      {menu && (
        <div
          class="menu"
          role="menu"
          aria-label={t('chip.menu')}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Tab') close();
          }}
          onFocusOut={() => setMenu(false)}
        >
          <button ref={item} type="button" role="menuitem" onClick={onDismiss}>
            {t('chip.dismiss')}
          </button>
        </div>
      )}
      <div class="hidden-text" role="status">
        {announcement}
      </div>
    </div>
  );
}
