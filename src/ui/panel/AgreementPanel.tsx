import type { ComponentChildren } from 'preact';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { CommonList } from './CommonList.tsx';
import { ExitList } from './ExitList.tsx';
import { FamilyList } from './FamilyList.tsx';
import { Gravest } from './Gravest.tsx';
import { MissingList } from './MissingList.tsx';
import { usePanelActs } from './panel-acts.ts';
import { shortDate } from './panel-text.ts';
import type { DocumentsView } from './panel-view.ts';
import { RecordByHand } from './RecordByHand.tsx';

interface Properties {
  readonly view: DocumentsView;
  /** The key to its lines. */
  readonly pageMarks: ComponentChildren;
}

/** Of a page that is itself an agreement and was marked: what it says, and what the marks on it mean. */
export function AgreementPanel({ view, pageMarks }: Properties) {
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
          {pageMarks}
          <MissingList view={view} />
          <ExitList view={view} />
          <CommonList view={view} />
        </>
      )}
      <RecordByHand />
    </>
  );
}
