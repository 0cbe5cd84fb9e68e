import { civilCode } from './bases/civil-code.ts';
import { consumer } from './bases/consumer.ts';
import { personalInformation } from './bases/personal-information.ts';
import { procedure } from './bases/procedure.ts';

/** Every article shipped. */
export const allBases = { ...civilCode, ...consumer, ...personalInformation, ...procedure } as const;
export type BasisId = keyof typeof allBases;

/** Whether the id names an article that is shipped. */
export function isBasisId(id: string): id is BasisId {
  return Object.hasOwn(allBases, id);
}
