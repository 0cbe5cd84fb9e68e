import type { ComponentChildren } from 'preact';
import { families, type Family } from '../../core/labels/taxonomy.ts';
import { Seal } from './Seal.tsx';
import { useTranslator } from './translator-context.ts';

interface Properties {
  readonly family: Family;
  /** Whether its marks are drawn. */
  readonly on: boolean;
  /** Whether the key of its number switches it, too. */
  readonly keys: boolean;
  readonly onToggle: (family: Family) => void;
  /** What stands behind its name. */
  readonly children?: ComponentChildren;
}

/** A family whose marks are drawn or not, by pressing it: under its own pen while they are. */
export function FamilySwitch({ family, on, keys, onToggle, children }: Properties) {
  const t = useTranslator();
  return (
    <button
      type="button"
      class="family-switch"
      aria-pressed={on}
      aria-keyshortcuts={keys ? String(families.indexOf(family) + 1) : undefined}
      onClick={() => onToggle(family)}
    >
      <Seal family={family} size={20} />
      <span class={on ? `evidence pen-${family}` : ''}>{t(`families.${family}`)}</span>
      {children}
    </button>
  );
}
