import type { Provenance } from './label.ts';

/** Where a label came from, as files say it: `rule:<id>@<version>`, `model:<head>@<model>` or `person:<annotator>`. */
export function nameProvenance(by: Provenance): string {
  switch (by.kind) {
    case 'rule':
      return `rule:${by.rule}@${String(by.version)}`;
    case 'model':
      return `model:${by.head}@${by.model}`;
    case 'person':
      return `person:${by.annotator}`;
  }
}
