import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { labelIds } from '../../../src/core/labels/taxonomy.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toAnnotatedDocument } from '../../../src/export/annotation.ts';
import { labelStudioInterface } from '../../../src/export/corpus/labelstudio-interface.ts';
import { writeCorpus } from '../../../src/export/corpus/write-corpus.ts';
import { locales, translator } from '../../../src/locales/index.ts';

describe.each(locales)('the labelling interface of Label Studio in %s', (locale) => {
  const document = new DOMParser().parseFromString(labelStudioInterface(translator(locale)), 'text/xml');
  const labels = [...document.querySelectorAll('Labels > Label')];

  it('has every label once, by a name of its own, a colour for each family', () => {
    expect(labels.map((one) => one.getAttribute('alias'))).toEqual(labelIds);
    expect(new Set(labels.map((one) => one.getAttribute('value'))).size).toBe(labelIds.length);
    const hueOf = (one: Element) => [one.getAttribute('alias')?.split('.')[0], one.getAttribute('background')].join();
    expect(new Set(labels.map(hueOf)).size).toBe(6);
    expect(new Set(labels.map((one) => one.getAttribute('background'))).size).toBe(6);
  });

  it('fits the tasks that are written for it', async () => {
    const text = '第一条 平台不承担任何责任。\n';
    const from = { source: 'a.txt', sha256: '0'.repeat(64), textSha256: '0'.repeat(64) };
    const annotation = toAnnotatedDocument(text, reviewAgreement(text), from);
    const file = new TextDecoder().decode(await writeCorpus('labelstudio', [{ annotation, text }]));
    const [task] = JSON.parse(file) as [{ data: object; predictions: [{ result: { [key: string]: string }[] }] }];
    const [result] = task.predictions[0].result;
    const control = document.querySelector(`[name="${result?.['from_name'] ?? ''}"]`);
    const object = document.querySelector(`[name="${result?.['to_name'] ?? ''}"]`);
    expect(control?.getAttribute('toName')).toBe(object?.getAttribute('name'));
    expect(control?.localName.toLowerCase()).toBe(result?.['type']);
    expect(task.data).toHaveProperty(object?.getAttribute('value')?.slice(1) ?? '');
  });
});
