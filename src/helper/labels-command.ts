import { crosswalk } from '../core/labels/crosswalk.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';

/**
 * `mingyue labels`: every label with its name and what four other schemes call it, as a table with tabs; `--json` adds
 * the notes, and why a scheme has no name for it. Returns the exit code.
 */
export function labelsCommand({ json }: Extract<Command, { name: 'labels' }>, translate: Translator): number {
  const head = ['label', translate('cli.column.name'), 'CAPP-130', 'UNFAIR-ToS', 'OPP-115', 'DPV'];
  const rows = labelIds.map((label) => {
    const { capp, unfairTos, opp, dpv } = crosswalk[label];
    return [label, translate(`labels.${label}`), ...[capp, unfairTos, opp, dpv].map(({ name }) => name ?? '')];
  });
  process.stdout.write(
    json
      ? `${JSON.stringify(labelIds.map((label) => ({ label, name: translate(`labels.${label}`), ...crosswalk[label] })))}\n`
      : `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`,
  );
  return 0;
}
