import { useRef, useState } from 'preact/hooks';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { Mark, type MarkState } from '../kit/Mark.tsx';
import { Row } from '../kit/Row.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { markOfView, type DocumentsView } from '../panel/panel-view.ts';
import { asksStill, recordLine, summaryOf, titleOf, type PageRecord, type PageState } from './popup-view.ts';
import '../styles/popup.css';

export interface PopupActs {
  readonly openPanel: () => void;
  /** False when the page could not be recorded. */
  readonly record: () => Promise<boolean>;
  readonly pause: (paused: boolean) => void;
}

interface Properties {
  readonly page: PageState;
  /** How many records there are. */
  readonly records: number;
  /** How many of them are of this site. */
  readonly ofSite: number;
  readonly acts: PopupActs;
}

/** State of this page in one sentence, one action, then rows. */
export function Popup({ page, records, ofSite, acts }: Properties) {
  const t = useTranslator();
  const part = useRef<HTMLElement>(null);
  useFocusKept(part, () => part.current?.querySelector<HTMLElement>('button, a'));
  const reachable = page.state !== 'unreachable';
  // Where everything is paused, or the window is private, it does not hang on the site.
  const pausable = reachable && (page.state !== 'unwatched' || page.why === 'excluded');
  return (
    <div class="popup">
      <header class="popup-header">
        <Mark state={markOf(page)} size={24} />
        <h1>{t('common.product')}</h1>
        {reachable && <span class="popup-site">{page.site}</span>}
      </header>
      <main ref={part}>
        <div class="popup-state">
          <State page={page} acts={acts} />
        </div>
        {isRecordable(page) && <RecordRow acts={acts} />}
        {reachable && ofSite > 0 && (
          <a class="row" href={`records.html#/site/${encodeURIComponent(page.site)}`} target="_blank">
            <span>{t('popup.records.site')}</span>
            <span class="row-aside">{t('popup.records.count', { count: ofSite })}</span>
          </a>
        )}
        <a class="row" href="records.html" target="_blank">
          <span>{t('popup.records')}</span>
          <span class="row-aside">{t('popup.records.count', { count: records })}</span>
        </a>
        {pausable && (
          <div class="popup-pause">
            <Switch checked={page.state === 'unwatched'} onChange={acts.pause}>
              {t('popup.pause')}
            </Switch>
          </div>
        )}
        <a class="row" href="records.html#/settings" target="_blank">
          <span>{t('popup.settings')}</span>
        </a>
      </main>
    </div>
  );
}

/** Whether there is something to record in a row of its own; where that is all there is to do it is a button above. */
function isRecordable(page: PageState): boolean {
  if (page.state === 'asks') return asksStill(page.record);
  return page.state === 'agreement';
}

function markOf(page: PageState): MarkState {
  if ('view' in page) return markOfView(page.view);
  return page.state === 'unread-page' ? 'unread' : 'quiet';
}

function State({ page, acts }: { readonly page: PageState; readonly acts: PopupActs }) {
  const t = useTranslator();
  switch (page.state) {
    case 'unreachable':
      return <Words title={t('unwatched.unreachable')} body={t('unwatched.unreachable.body')} />;
    case 'unwatched':
      return (
        <>
          <Words title={t(`unwatched.${page.why}`)} body={t(`unwatched.${page.why}.body`)} />
          {page.why !== 'private' && (
            <Button kind="solid" wide onPress={() => acts.pause(false)}>
              {t('popup.resume')}
            </Button>
          )}
        </>
      );
    case 'none':
      return (
        <>
          <Words title={t('popup.none')} body={t('popup.none.body')} />
          <RecordButton acts={acts} />
        </>
      );
    case 'unread-page': {
      const { what, remedy } = problemText(page.problem, t);
      return (
        <>
          <Words title={t('popup.unread-page')} body={what} />
          {remedy !== null && <p class="popup-body">{remedy}</p>}
          <RecordButton acts={acts} />
        </>
      );
    }
    case 'agreement':
      return <Told title={t('popup.agreement')} view={page.view} record={null} acts={acts} />;
    case 'asks':
      return <Told title={titleOf(page.view, page.record, t)} view={page.view} record={page.record} acts={acts} />;
  }
}

function Words({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <>
      <h2>{title}</h2>
      <p class="popup-body">{body}</p>
    </>
  );
}

interface ToldProperties {
  readonly title: string;
  readonly view: DocumentsView;
  readonly record: PageRecord | null;
  readonly acts: PopupActs;
}

/** What there is to say of what the page asks for, or is, what was recorded of it, and the way to all of it. */
function Told({ title, view, record, acts }: ToldProperties) {
  const t = useTranslator();
  const summary = summaryOf(view, t);
  return (
    <>
      <h2>{title}</h2>
      {record !== null && (
        <p class="popup-recorded">
          {recordLine(record, t)}{' '}
          <a class="text-link" href={`records.html#/record/${record.id}`} target="_blank">
            {t('panel.state.open')}
          </a>
        </p>
      )}
      {summary !== '' && <p class="popup-body">{summary}</p>}
      <Counts view={view} />
      {(view.documents.length > 0 || record?.standing !== 'by-hand') && (
        <Button kind="solid" wide onPress={acts.openPanel}>
          {t('popup.open-panel')}
        </Button>
      )}
    </>
  );
}

function Counts({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  if (view.read.length === 0) return null;
  return (
    <ul class="popup-counts" aria-label={t('popup.counts')}>
      {view.families.map(({ family, count: many }) => (
        <li key={family} title={t(`families.${family}`)}>
          <Seal family={family} size={20} />
          <span class="hidden-text">{t(`families.${family}`)} </span>
          {t.formatNumber(many)}
        </li>
      ))}
    </ul>
  );
}

function RecordButton({ acts }: { readonly acts: PopupActs }) {
  const t = useTranslator();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <>
      <Button wide busy={done === true} onPress={() => void acts.record().then(setDone)}>
        {t('popup.record')}
      </Button>
      <p class="popup-said" role="status">
        {done !== null && t(done ? 'popup.recorded' : 'popup.not-recorded')}
      </p>
    </>
  );
}

function RecordRow({ acts }: { readonly acts: PopupActs }) {
  const t = useTranslator();
  const [done, setDone] = useState<boolean | null>(null);
  const aside = done === null ? 'popup.record.by-hand' : done ? 'popup.recorded' : 'popup.not-recorded';
  return (
    <Row aside={<span role="status">{t(aside)}</span>} onPress={() => void acts.record().then(setDone)}>
      {t('popup.record')}
    </Row>
  );
}
