import type { Settings } from '../../ledger/settings-schema.ts';

/** What each part of the settings is given. */
export interface SettingsProperties {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => Promise<void>;
}
