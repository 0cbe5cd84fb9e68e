import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Deed } from '../../core/annotate/act.ts';
import { outcomesOf } from '../../core/annotate/adjudicate.ts';
import { foldActs, isDone, labelsAfter, touchedSentences, type SentenceState } from '../../core/annotate/fold-acts.ts';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import { orderSentences } from '../../core/annotate/uncertainty.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { touchedIn } from '../../ledger/projects/acts.ts';
import { findDocument } from '../../ledger/projects/documents.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { changeSettings, readSettings } from '../../ledger/settings.ts';
import { defaultSettings } from '../../ledger/settings-schema.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useGrowingPart } from '../kit/use-growing-part.ts';
import { useLive } from '../kit/use-live.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { adjudicationView, type JudgedSentence, type Voice } from './adjudication-view.ts';
import { AgreementFigure } from './AgreementFigure.tsx';
import { BenchBar } from './BenchBar.tsx';
import { BenchContents } from './BenchContents.tsx';
import { firstKeys, giveCommand, pick, pressKey, type AtSentence, type KeyState, type Pressed } from './bench-keys.ts';
import { contentsOf, rowsOf } from './bench-view.ts';
import { CommentField } from './CommentField.tsx';
import { Drawer } from './Drawer.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { offeredText } from './picking-text.ts';
import { benchHref, type BenchPlace } from './route.ts';
import { rowId, SentenceRow } from './SentenceRow.tsx';
import { toSettlement } from './settle-act.ts';
import { useStore } from './store-context.ts';
import { useBenchKeys } from './use-bench-keys.ts';
import { disputesOf, doneBy, useJudgements, waitingIn } from './use-judgements.ts';
import { useLog } from './use-log.ts';

interface Properties {
  readonly place: BenchPlace;
  readonly project: Project;
  /** All documents of the project, in their order. */
  readonly rows: readonly DocumentRow[];
}

/** A document on the bench: contents, sentences, keys. Only the open document is read and drawn. */
export function Bench({ place, project, rows }: Properties) {
  const store = useStore();
  const row = rows.find(({ number }) => number === place.number);
  const [opened, open] = useState<OpenedBy | null>(null);
  const hash = row?.textSha256;
  const { who } = place;
  const moved = useMoved(`${String(place.number)} ${who} ${place.order}`);
  const chosenByKey = useRef(false);
  useEffect(() => {
    open(null);
    if (hash === undefined) return undefined;
    let stale = false;
    const load = async () => {
      const document = await findDocument(store, project.id, hash);
      const others = await touchedIn(store, project.id, hash);
      if (!stale && document !== undefined) open({ document, others, who });
    };
    void load();
    return () => {
      stale = true;
    };
  }, [store, project.id, hash, who]);
  const t = useTranslator();
  const name = row === undefined ? t('workbench.gone.document') : (row.title ?? row.source);
  usePageTitle(`${name} – ${t('workbench.title')}`);
  if (row === undefined)
    return (
      <div class="page gone">
        <h1>{t('workbench.gone.document')}</h1>
        <a class="text-link" href={benchHref({ page: 'project', project: project.id })}>
          {t('workbench.back.project')}
        </a>
      </div>
    );
  if (opened === null || opened.document.textSha256 !== hash || opened.who !== who)
    return <h1 class="hidden-text">{name}</h1>;
  return (
    <Opened
      key={`${hash} ${who} ${place.order}`}
      place={place}
      project={project}
      rows={rows}
      row={row}
      document={opened.document}
      others={opened.others}
      moved={moved}
      chosenByKey={chosenByKey}
    />
  );
}

/** Whether one has been elsewhere on the bench before: what had the focus there has gone with it. */
function useMoved(place: string): boolean {
  const first = useRef(place);
  const moved = useRef(false);
  moved.current ||= place !== first.current;
  return moved.current;
}

interface OpenedBy {
  readonly document: WorkDocument;
  readonly others: Others;
  readonly who: string;
}

type Others = Awaited<ReturnType<typeof touchedIn>>;

interface OpenedProperties extends Properties {
  readonly row: DocumentRow;
  readonly document: WorkDocument;
  /** What everybody had touched when it was opened. Only an adjudicator gets to see it. */
  readonly others: Others;
  readonly moved: boolean;
  readonly chosenByKey: { current: boolean };
}

function Opened(properties: OpenedProperties) {
  const { place, project, rows, row, document: opened, others, chosenByKey } = properties;
  const t = useTranslator();
  const ledger = useLedger();
  const settles = place.who === adjudicator;
  const log = useLog(project.id, opened, place.who);
  const { sentences, text } = opened;
  const judged = useMemo<readonly JudgedSentence[] | null>(
    () =>
      settles && log.states !== null
        ? adjudicationView(sentences, project.annotators, others, touchedSentences(log.states))
        : null,
    [settles, sentences, project.annotators, others, log.states],
  );
  const states = useMemo<readonly SentenceState[]>(
    () => judged?.map(({ state }) => state) ?? log.states ?? foldActs(sentences, []),
    [judged, log.states, sentences],
  );
  const walk = useMemo(() => {
    const units = orderSentences(sentences, place.order);
    if (!settles) return units;
    // What there was to decide when the document was opened: a decision taken does not take its sentence away.
    const before = others.get(adjudicator) ?? [];
    const sides = project.annotators.map(({ id }) => others.get(id) ?? []);
    const outcomes = outcomesOf(sides, before);
    const disputed = units.filter((at) => ['disputed', 'settled'].includes(outcomes.get(at)?.kind ?? 'open'));
    return disputed.length > 0 ? disputed : units;
  }, [sentences, place.order, settles, others, project.annotators]);
  const [at, setAt] = useState<number | null>(null);
  const [keys, setKeys] = useState<KeyState>(firstKeys);
  const [said, setSaid] = useState('');
  const [commenting, setCommenting] = useState(false);
  const [version, setVersion] = useState(0);
  // The document first: what one came for.
  const judgements = useJudgements(log.states === null ? null : project.id, version);
  const settings = useLive(() => readSettings(ledger), [ledger]);
  const { shortcuts } = settings.state === 'ready' ? settings.value : defaultSettings;
  const isOpen = (sentence: number): boolean =>
    judged === null
      ? !isDone(states[sentence] ?? { decided: true, doubtful: false })
      : judged[sentence]?.outcome === 'disputed';
  // Where one left off: known once the log is read.
  const here = at ?? (log.states === null ? null : (walk.find(isOpen) ?? walk[0] ?? null));
  const drawn = useGrowingPart(sentences.length, here ?? 0);
  const benchRows = useMemo(() => rowsOf(opened), [opened]);
  const contents = useMemo(() => contentsOf(opened), [opened]);
  const moved = useRef<'arrive' | 'focus' | 'scroll' | null>(properties.moved ? 'arrive' : 'scroll');
  // Before the next press: a place that was waited for would take the focus from the one gone to meanwhile.
  useLayoutEffect(() => {
    if (here === null || moved.current === null) return;
    const element = document.getElementById(rowId(here));
    element?.scrollIntoView({ block: 'nearest' });
    // One who arrives from elsewhere may have gone on meanwhile.
    const lost = moved.current === 'arrive' && document.activeElement === document.body;
    if (moved.current === 'focus' || lost) element?.focus({ preventScroll: true });
    moved.current = null;
  }, [here]);
  const go = useCallback((sentence: number) => {
    moved.current = 'focus';
    setCommenting(false);
    setKeys((known) => ({ ...known, picking: { kind: 'add' } }));
    setAt(sentence);
  }, []);
  const goTo = useCallback(
    (sentence: number) => {
      // A heading is not judged: the sentence after it is.
      const unit = sentences.findIndex(({ role }, index) => index >= sentence && role === 'body');
      if (unit >= 0) go(unit);
    },
    [sentences, go],
  );

  const namesOf = (labels: readonly LabelId[]): string =>
    labels.length === 0
      ? t('workbench.row.none')
      : labels.map((label) => t(`labels.${label}`)).join(t('common.list.comma'));
  const atSentence: AtSentence | null =
    here === null
      ? null
      : { sentence: here, labels: states[here]?.labels ?? [], doubtful: states[here]?.doubtful ?? false };
  const voices = judged === null ? null : ((here === null ? undefined : judged[here]?.voices) ?? []);

  /** Goes to the next sentence, or the next open one; false where there is none. */
  function step(by: 1 | -1, open = false): boolean {
    if (here === null) return false;
    const ahead = aheadOf(walk, here, by);
    const next = (open ? ahead.find((one) => one !== here && isOpen(one)) : undefined) ?? ahead[0];
    if (next !== undefined) go(next);
    return next !== undefined;
  }
  function perform(act: Deed): void {
    if (log.states === null || atSentence === null) return;
    const own = settles ? toSettlement(act, atSentence.labels) : act;
    if (own === null) return;
    log.append(own);
    const after = labelsAfter(atSentence.labels, own);
    const isLast = (act.kind === 'accept' || act.kind === 'settle') && !step(1, true);
    const done = t('workbench.said', { what: wordOf(act), labels: namesOf(after) });
    setSaid(isLast ? t('workbench.said.done-last', { done }) : done);
  }
  function wordOf(act: Deed): string {
    if (act.kind === 'settle' || (settles && act.kind === 'accept')) return t('workbench.row.settled');
    if (act.kind === 'import') return t('workbench.people.import');
    return t(`workbench.key.${act.kind}`);
  }
  function turnBack(kind: 'undo' | 'redo'): void {
    const act = kind === 'undo' ? log.undoable : log.redoable;
    if (act === null) {
      setSaid(t(`workbench.said.nothing-to-${kind}`));
      return;
    }
    log.append({ kind });
    if ('sentence' in act) show(act.sentence);
    setSaid(t(`workbench.said.${kind}`, { what: wordOf(act) }));
  }
  const undo = (): void => turnBack('undo');
  const redo = (): void => turnBack('redo');
  function take(voice: Voice | undefined): boolean {
    if (voice === undefined || here === null) return false;
    perform({ kind: 'settle', sentence: here, labels: [...voice.labels] });
    return true;
  }
  /** Where something changed. On a button the focus stays: one may press it again. */
  function show(sentence: number): void {
    if (sentence === here) return;
    const onButton = document.activeElement?.closest('button') !== null;
    go(sentence);
    if (onButton) moved.current = 'scroll';
  }
  /** Back to the sentence: one is there already, and only the focus has to go. */
  function leaveComment(sentence: number): void {
    go(sentence);
    document.getElementById(rowId(sentence))?.focus();
  }
  function follow([state, pressed]: readonly [KeyState, Pressed]): boolean {
    if (pressed.kind === 'take') return take(voices?.[pressed.which]);
    setKeys(state);
    switch (pressed.kind) {
      case 'act':
        perform(pressed.act);
        break;
      case 'step':
        if (!step(pressed.by)) setSaid(pressed.by === 1 ? t('workbench.said.last') : '');
        break;
      case 'document': {
        const next = nextHref(pressed.by);
        if (next !== null) location.hash = next;
        break;
      }
      case 'comment':
        setCommenting(true);
        break;
      case 'said':
        setSaid(
          pressed.what === 'has-it' && pressed.label !== null
            ? t('workbench.said.has-it', { label: t(`labels.${pressed.label}`) })
            : t('workbench.said.has-none'),
        );
        break;
      case 'keys':
        // For the ear, and where the column of the keys has no room.
        if (atSentence !== null) setSaid(offeredText(state, atSentence, t));
        break;
    }
    return true;
  }
  const onKey = (key: string): boolean => {
    if (atSentence === null) return false;
    const pressed = pressKey(key, keys, atSentence);
    return pressed !== null && follow(pressed);
  };
  useBenchKeys(shortcuts, { onKey, onUndo: undo, onRedo: redo });

  const disputes = useMemo(() => (judgements === null ? null : disputesOf(project, judgements)), [project, judgements]);
  const ordered = useMemo(() => orderDocuments(rows, place.order), [rows, place.order]);
  function nextHref(by: 1 | -1): string | null {
    const index = ordered.indexOf(row);
    const ahead = by === 1 ? ordered.slice(index + 1) : ordered.slice(0, index).reverse();
    const next = settles && disputes !== null ? ahead.find(({ textSha256 }) => disputes.has(textSha256)) : ahead[0];
    return next === undefined ? null : benchHref({ ...place, number: next.number });
  }
  const waiting = waitingIn(rows, disputes);
  const progress = countProgress();
  /** Over the whole project: what was known when it was counted, with this document as it stands now. */
  function countProgress(): { readonly done: number; readonly all: number } | null {
    if (judgements === null) return null;
    if (judged !== null) {
      let [done, all] = [0, 0];
      for (const [document, one] of disputes ?? []) {
        if (document === opened.textSha256) continue;
        done += one.settled;
        all += one.settled + one.waiting.length;
      }
      const settled = judged.filter(({ outcome }) => outcome === 'settled').length;
      return {
        done: done + settled,
        all: all + settled + judged.filter(({ outcome }) => outcome === 'disputed').length,
      };
    }
    const before = judgements.get(opened.textSha256)?.get(place.who)?.done ?? 0;
    const done = doneBy(place.who, judgements) - before + states.filter(isDone).length;
    return { done, all: rows.reduce((sum, { units }) => sum + units, 0) };
  }
  const isWaiting = (sentence: number): boolean =>
    judged === null ? states[sentence]?.doubtful === true : judged[sentence]?.outcome === 'disputed';
  return (
    <>
      <BenchBar
        project={project}
        row={row}
        place={place}
        progress={progress}
        previous={nextHref(-1)}
        next={nextHref(1)}
        undoable={log.undoable !== null}
        redoable={log.redoable !== null}
        chosenByKey={chosenByKey}
        onUndo={undo}
        onRedo={redo}
      />
      <div class="bench-columns">
        <Drawer side="left" name={t('workbench.contents')}>
          {(close) => (
            <nav aria-labelledby="bench-contents">
              <h2 id="bench-contents">{t('workbench.contents')}</h2>
              <BenchContents
                lines={contents}
                states={states}
                isWaiting={isWaiting}
                at={here ?? -1}
                onGo={(sentence) => {
                  close();
                  goTo(sentence);
                }}
              />
            </nav>
          )}
        </Drawer>
        <div class="bench-text" role="region" aria-label={t('workbench.text')}>
          <h1 class="hidden-text">{row.title ?? row.source}</h1>
          <ol class="bench-rows">
            {benchRows.slice(drawn.from, drawn.to).map((one) => {
              const sentence = sentences[one.sentence];
              const state = states[one.sentence];
              if (sentence === undefined || state === undefined) return null;
              const mine = judged?.[one.sentence];
              const isHere = one.sentence === here;
              return (
                <SentenceRow
                  key={one.sentence}
                  text={text}
                  row={one}
                  sentence={sentence}
                  state={state}
                  outcome={mine?.outcome ?? null}
                  voices={mine?.voices ?? noVoices}
                  here={isHere}
                  onGo={go}
                >
                  {isHere && commenting && (
                    <CommentField
                      comment={state.comment}
                      onSave={(words) => {
                        perform({ kind: 'comment', sentence: one.sentence, words });
                        leaveComment(one.sentence);
                      }}
                      onLeave={(words) => log.append({ kind: 'comment', sentence: one.sentence, words })}
                      onCancel={() => leaveComment(one.sentence)}
                    />
                  )}
                </SentenceRow>
              );
            })}
          </ol>
          <p class="bench-status" role="status">
            {said}
          </p>
          {log.failed !== null && (
            <p class="bench-failed" role="alert">
              {t('workbench.not-kept', { reason: reasonOf(log.failed) })}
            </p>
          )}
        </div>
        <Drawer side="right" name={t('workbench.keys')}>
          {() => (
            <>
              <KeyPanel
                keys={keys}
                at={atSentence}
                voices={voices}
                shortcuts={shortcuts}
                onShortcuts={(on) => void changeSettings(ledger, { shortcuts: on })}
                onCommand={(command) => {
                  if (atSentence !== null) follow(giveCommand(command, keys, atSentence));
                }}
                onKey={(key) => void onKey(key)}
                onPick={(label) => {
                  if (atSentence !== null) follow(pick(label, keys, atSentence));
                }}
                onTake={(voice) => void take(voice)}
                onUndo={undo}
                onRedo={redo}
              />
              <AgreementFigure
                annotators={project.annotators}
                judgements={judgements}
                waiting={waiting.count}
                settleHref={
                  waiting.first === undefined
                    ? null
                    : benchHref({ ...place, number: waiting.first.number, who: adjudicator })
                }
                onAgain={log.kept > version ? () => setVersion(log.kept) : null}
              />
            </>
          )}
        </Drawer>
      </div>
    </>
  );
}

const noVoices: readonly Voice[] = [];

/**
 * What follows a sentence, or comes before it, the nearest first. One may stand beside the walk, having pressed on a
 * sentence: then what comes after or before it in the text.
 */
function aheadOf(walk: readonly number[], here: number, by: 1 | -1): readonly number[] {
  const index = walk.indexOf(here);
  if (by === 1) return index >= 0 ? walk.slice(index + 1) : walk.filter((one) => one > here);
  return (index >= 0 ? walk.slice(0, index) : walk.filter((one) => one < here)).toReversed();
}

/** Documents in the order one goes through them. */
export function orderDocuments(rows: readonly DocumentRow[], order: BenchPlace['order']): readonly DocumentRow[] {
  return order === 'text' ? rows : rows.toSorted((a, b) => b.uncertainty - a.uncertainty || a.number - b.number);
}
