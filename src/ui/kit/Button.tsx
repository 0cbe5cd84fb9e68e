import type { ComponentChildren } from 'preact';

interface Properties {
  /** `solid` is the one action of a surface, `outline` any other, `text` an underlined word. */
  readonly kind?: 'solid' | 'outline' | 'text';
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** At work on its last press: takes no other, but keeps the focus. */
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly describedBy?: string;
  readonly children: ComponentChildren;
}

/** A button in ink. Never carries a seal, never a colour. */
export function Button({
  kind = 'outline',
  wide = false,
  disabled = false,
  busy = false,
  onPress,
  describedBy,
  children,
}: Properties) {
  const name = kind === 'text' ? 'text-button' : `button button-${kind} ${wide ? 'button-wide' : ''}`;
  return (
    <button
      type="button"
      class={name}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      onClick={() => {
        if (!busy) onPress();
      }}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  );
}
