import type { Ledger } from './database.ts';
import { settingsSchema, type Settings } from './settings-schema.ts';

/** The settings as they are now; defaults for whatever was never set or can't be read. */
export async function readSettings(ledger: Ledger): Promise<Settings> {
  const row = await ledger.settings.get('settings');
  return settingsSchema.parse(row?.value ?? {});
}

/** Changes some settings and gives all of them back. */
export function changeSettings(ledger: Ledger, change: Partial<Settings>): Promise<Settings> {
  return ledger.transaction('rw', ledger.settings, async () => {
    const value = settingsSchema.parse({ ...(await readSettings(ledger)), ...change });
    await ledger.settings.put({ key: 'settings', value });
    return value;
  });
}
