import type { ComponentChildren } from 'preact';

interface Properties {
  /** Id of what it leads to. */
  readonly to: string;
  readonly onSkip?: () => void;
  readonly children: ComponentChildren;
}

/** Over what comes first on a page; seen while it has the focus. The hash may be a route, so the jump is made by hand. */
export function SkipLink({ to, onSkip = () => document.getElementById(to)?.focus(), children }: Properties) {
  return (
    <a
      class="skip-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        onSkip();
      }}
    >
      {children}
    </a>
  );
}
