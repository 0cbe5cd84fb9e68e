import { agreementDuties } from './agreement-duties.ts';
import type { Duty } from './duty.ts';
import { privacyDuties } from './privacy-duties.ts';

/** All duties, in the order in which they are shown. */
export const duties: readonly Duty[] = [...privacyDuties, ...agreementDuties];
