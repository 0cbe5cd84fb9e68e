import { families } from '../../core/labels/taxonomy.ts';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { FamilyList } from './FamilyList.tsx';
import { Gravest } from './Gravest.tsx';
import { usePanelActs } from './panel-acts.ts';
import { shortDate } from './panel-text.ts';
import type { DocumentsView } from './panel-view.ts';
import { RecordByHand } from './RecordByHand.tsx';

/** Of a page that is itself an agreement and was marked: what it says, and what the marks on it mean. */
export function AgreementPanel({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  const { openReader } = usePanelActs();
  const { read, characters, minutes, updated } = view;
  const [document] = view.documents;
  if (document === undefined) return null;
  return (
    <>
      <div class="panel-top">
        <h1 tabIndex={-1}>{t('panel.page.title')}</h1>
        <p class="panel-subtitle">
          <span lang="zh-CN">{document.name}</span>
          {read.length > 0 && <span>{t('panel.totals', { characters, minutes })}</span>}
          {updated !== null && <span>{t('panel.updated', { date: shortDate(updated, t) })}</span>}
        </p>
        {document.problem !== null && <p class="panel-subtitle">{problemText(document.problem, t).what}</p>}
        <p class="letters">
          <Button onPress={() => openReader(document)}>{t('panel.page.reader')}</Button>
        </p>
      </div>
      {read.length > 0 && (
        <>
          <DoubleRule />
          <Gravest view={view} />
          <FamilyList view={view} />
          <PageMarks />
        </>
      )}
      <RecordByHand />
    </>
  );
}

/** Who has drawn the lines on the page, which pen is whose, and how they are turned off. */
function PageMarks() {
  const t = useTranslator();
  return (
    <Section title={t('panel.page.marks')}>
      <p class="section-intro">{t('panel.page.marks.body')}</p>
      <ul class="page-marks">
        {families.map((family) => (
          <li key={family}>
            <Seal family={family} size={20} />
            <span class={`evidence pen-${family}`}>{t(`families.${family}`)}</span>
          </li>
        ))}
      </ul>
      <p class="section-intro">
        <a class="text-link" href="records.html#/settings" target="_blank">
          {t('panel.page.marks.off')}
        </a>
      </p>
      <p class="section-intro">{t('panel.page.marks.pause')}</p>
    </Section>
  );
}
