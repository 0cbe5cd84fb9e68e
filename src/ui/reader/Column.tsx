import type { ComponentChildren } from 'preact';
import { useTranslator } from '../kit/translator-context.ts';
import type { ColumnName, Drawers } from './use-drawers.ts';

interface Properties {
  readonly element: 'nav' | 'aside';
  readonly name: ColumnName;
  /** Id of its heading. */
  readonly titled: string;
  readonly drawers: Drawers;
  readonly children: ComponentChildren;
}

/** A column beside the text; where there is no room for it a drawer over the text, as long as one is in it. */
export function Column({ element: Tag, name, titled, drawers, children }: Properties) {
  const t = useTranslator();
  const open = drawers.open === name;
  return (
    <Tag
      ref={drawers.columns[name]}
      id={name}
      class={open ? `${name} reader-drawer` : name}
      aria-labelledby={titled}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        drawers.close();
      }}
      onFocusOut={({ currentTarget, relatedTarget: next }) => {
        // It would lie over what has the focus now. A press on what opened it closes it by itself.
        if (!open || !(next instanceof Element) || next.getAttribute('aria-controls') === name) return;
        if (!currentTarget.contains(next)) drawers.leave();
      }}
    >
      <button type="button" class="text-button reader-closer" onClick={drawers.close}>
        {t('reader.close')}
      </button>
      {children}
    </Tag>
  );
}
