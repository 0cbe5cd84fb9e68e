import type { styleText } from 'node:util';
import type { Family } from '../../core/labels/taxonomy.ts';

/** How a family is told apart on a terminal, beside its name. */
export const familyStyle: Readonly<Record<Family, Parameters<typeof styleText>[0]>> = {
  liability: 'red',
  unilateral: 'red',
  rights: 'bold',
  data: 'blue',
  dispute: 'bold',
  favourable: 'green',
};
