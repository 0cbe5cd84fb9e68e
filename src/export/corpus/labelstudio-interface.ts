import { familyOf, labelIds, type Family } from '../../core/labels/taxonomy.ts';
import type { Translator } from '../../locales/index.ts';
import { escape } from '../escape.ts';

/** Of the families, as tokens.css has them where it tells them by colour: Label Studio knows no other mark. */
const hues: Readonly<Record<Family, string>> = {
  liability: '#b3341d',
  unilateral: '#81540a',
  rights: '#6b3f77',
  data: '#1f5077',
  dispute: '#5c564d',
  favourable: '#35674a',
};

/**
 * The labelling interface for {@link labelstudio}'s tasks (labelstud.io/tags/label): all labels by name, each with its id
 * as alias, which is what Label Studio finds in a result and puts there in place of the name.
 */
export function labelStudioInterface(t: Translator): string {
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...labelIds.map(
      (id) =>
        `    <Label value="${escape(t(`labels.${id}`))}" alias="${id}" hint="${id}" background="${hues[familyOf(id)]}"/>`,
    ),
    '  </Labels>',
    '  <Text name="text" value="$text"/>',
    '</View>',
    '',
  ].join('\n');
}
