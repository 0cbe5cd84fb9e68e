import type { ComponentChildren } from 'preact';

interface Properties {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it switches; names the control. */
  readonly children: ComponentChildren;
}

/** A switch that spans its row: the words at left, the track at right, all of it one target. */
export function Switch({ checked, onChange, children }: Properties) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={checked} onClick={() => onChange(!checked)}>
      <span>{children}</span>
      <span class="switch-track" />
    </button>
  );
}
