import type { overview as source } from '../zh_CN/overview.ts';
import type { Strings } from '../strings.ts';

export const overview: Strings<typeof source> = {
  title: 'Overview',
  heading:
    'In one year you agreed to {documents, one: {documents} document, other: {documents} documents}, {characters} characters',
  'heading.none': 'In one year you agreed to nothing',
  hours: 'About {count, one: {count} hour, other: {count} hours} to read it all',
  'reading-minutes': 'About {count, one: {count} minute, other: {count} minutes} to read it all',
  opened: '{count} opened, {time} in all',
  'opened.none': 'None was opened',
  'pre-ticked': '{count, one: pre-ticked once, other: pre-ticked {count} times}',
  'by-month': 'Clauses agreed to, by month',
  'by-month.peak': 'Most in {month}; most of them {family}.',
  'by-month.none': 'No clauses this year.',
  family: 'Family',
  year: 'Year',
  'by-site': 'Which site, which family',
  'by-site.order': 'Ordered by liability and their power, gravest first.',
  site: 'Site',
  'all-sites': 'All {count} sites',
  'fewer-sites': 'Show fewer',
  none: 'none',
};
