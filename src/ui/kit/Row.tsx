import type { ComponentChildren } from 'preact';

interface Properties {
  readonly children: ComponentChildren;
  /** Metadata at the right end. */
  readonly aside?: ComponentChildren;
  /** Where it leads; without `href` and `onPress` the row is plain. */
  readonly href?: string;
  readonly onPress?: () => void;
}

/** A line of a list above its hairline, at least 44 px high: plain, a link or a button. */
export function Row({ children, aside, href, onPress }: Properties) {
  const inside = (
    <>
      <span>{children}</span>
      {aside !== undefined && <span class="row-aside">{aside}</span>}
    </>
  );
  if (href !== undefined)
    return (
      <a class="row" href={href}>
        {inside}
      </a>
    );
  if (onPress !== undefined)
    return (
      <button type="button" class="row" onClick={onPress}>
        {inside}
      </button>
    );
  return <div class="row">{inside}</div>;
}
