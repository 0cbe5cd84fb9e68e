import { documentsOf, readingsOf } from '../../core/record/documents-of.ts';
import { hasBox } from '../../core/record/has-box.ts';
import { howFound } from '../../core/record/how-found.ts';
import { isReadLater } from '../../core/record/is-read-later.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import type { ConsentRecord, Entry, RecordDocument } from '../../core/record/record.ts';
import type { RestoredFrom } from '../../core/record/restored-from.ts';
import { isSubmissionSeen, standingOf } from '../../core/record/standing.ts';
import { wordingOf } from '../../core/record/wording-of.ts';
import type { Translator } from '../../locales/index.ts';
import { problemText } from '../../locales/problem-text.ts';
import { escape } from '../escape.ts';
import type { PackContent, PackedRecord } from './pack-content.ts';

/** A page to read and print: circumstances, documents with their hashes, place in the chain, full texts. */
export function writeReport(content: PackContent, t: Translator): string {
  const made = t('evidence.made-at', { date: moment(content.createdAt.toISOString(), t) });
  const body = [
    `<h1>${escape(t('evidence.title'))}</h1>`,
    `<p>${escape(made)}　${escape(t('evidence.count-records', { count: content.records.length }))}</p>`,
    `<p>${escape(t('evidence.intro'))}</p>`,
    '<div class="rule"></div>',
    ...content.records.map((record) => reportOne(record, content, t)),
    `<section><h2>${escape(t('evidence.how-to-verify'))}</h2>`,
    `<p>${escape(t('evidence.how-to-verify.text'))}</p>`,
    `<p>${escape(t('evidence.not-a-signature'))}</p></section>`,
  ].join('\n');
  return `<!doctype html>
<html lang="${t.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(t('evidence.title'))}</title><style>${style}</style></head>
<body><main>
${body}
</main></body></html>
`;
}

function reportOne(packed: PackedRecord, content: PackContent, t: Translator): string {
  const { body } = packed;
  const entries = content.chain.filter((entry) => entry.record === body.id);
  const documents = documentsOf(packed);
  const facts: (readonly [string, string])[] = [
    [t('evidence.page'), `${escape(body.page.title)}<br>${escape(body.page.url)}`],
    [t(`evidence.wording.${wordingOf(body)}`), `<span class="said">${escape(body.surface.wording)}</span>`],
    ...(body.surface.unseen === undefined
      ? []
      : [
          [
            t('record.unseen'),
            `<span class="said">${escape(body.surface.unseen)}</span><br>${escape(t('record.unseen.what'))}`,
          ] as const,
        ]),
    ...(body.surface.action === null ? [] : [[t('evidence.action'), escape(body.surface.action)] as const]),
    [t('evidence.obtained'), obtainedBy(body, t).map(escape).join('<br>')],
    [t('evidence.state'), escape(t(`evidence.state.${standingOf(packed)}`))],
    ...(packed.restored === undefined ? [] : [restoredFact(packed.restored, body, t)]),
    [t('evidence.record-hash'), hash(entries.find((entry) => entry.kind === 'accepted')?.bodyHash ?? '')],
    [t('evidence.chain-place'), entries.map((entry) => place(entry, body, t)).join('<br>')],
  ];
  return `<section>
<h2>${escape(t('evidence.record-heading', { site: body.page.site }))}</h2>
<p>${escape(moment(body.at, t, body.zone))}</p>
<dl>${facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`).join('\n')}</dl>
<h3>${escape(t('evidence.documents'))}</h3>
${documents.map((document) => reportDocument(document, body, t)).join('\n')}
${documents.map((document) => fullText(document, body, content, t)).join('\n')}
</section>`;
}

function restoredFact({ at, what }: RestoredFrom, { zone }: ConsentRecord, t: Translator) {
  const when = t(`record.restored.${what}`, { time: moment(at, t, zone) });
  return [t('record.restored'), `${escape(when)}<br>${escape(t('record.restored.unproven'))}`] as const;
}

/** By whom; whether a box was pre-ticked, where there was one; whether one could refuse, where somebody asked. */
function obtainedBy({ obtained, surface }: ConsentRecord, t: Translator): readonly string[] {
  const box = hasBox(surface.kind);
  const byHand = surface.kind === 'by-hand';
  const refusable = { true: 'yes', false: 'no', null: 'unknown' } as const;
  const person = byHand ? 'by-hand' : box ? 'person' : 'person.press';
  return [
    t(`evidence.by.${obtained.by === 'person' ? person : obtained.by}`),
    ...(box ? [t(`evidence.${howFound(surface)}`)] : []),
    ...(byHand && surface.refusable === null ? [] : [t(`evidence.refusable.${refusable[`${surface.refusable}`]}`)]),
  ];
}

function reportDocument(document: RecordDocument, body: ConsentRecord, t: Translator): string {
  const { reading } = document;
  const opened =
    document.viewedMs < 1000
      ? t('evidence.document.not-opened')
      : t('evidence.document.seconds', { count: Math.round(document.viewedMs / 1000) });
  const facts: (readonly [string, string])[] = [
    [t('evidence.document.name'), escape(document.name)],
    [t('evidence.document.link'), escape(document.href ?? '–')],
    [t('evidence.document.viewed'), escape(opened)],
  ];
  if (reading.state === 'read')
    facts.push(
      [t('evidence.document.read-at'), readAt(reading.readAt, body, t)],
      [t('evidence.document.hash'), hash(reading.textHash)],
    );
  if (document.ahead !== undefined)
    facts.push(
      [t('evidence.document.ahead-at'), escape(moment(document.ahead.readAt, t, body.zone))],
      [t('evidence.document.ahead-hash'), hash(document.ahead.textHash)],
    );
  if (reading.state === 'unread') facts.push(['', escape(unreadReason(reading.problem, t))]);
  return `<dl>${facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`).join('\n')}</dl>`;
}

/** When a text was read, and what that means for one that was read only after the consent. */
function readAt(instant: string, body: ConsentRecord, t: Translator): string {
  const read = moment(instant, t, body.zone);
  if (!isReadLater({ readAt: instant }, body)) return escape(read);
  return `${escape(read)}<br>${escape(t('evidence.document.read-later', { at: moment(body.at, t, body.zone) }))}`;
}

function unreadReason(problem: Extract<RecordDocument['reading'], { state: 'unread' }>['problem'], t: Translator) {
  if (problem === null) return t('evidence.document.unread-yet');
  return t('evidence.document.unread', { reason: problemText(problem, t).what });
}

function fullText(document: RecordDocument, body: ConsentRecord, content: PackContent, t: Translator): string {
  const [read, ahead] = readingsOf(document);
  const { name } = document;
  if (read === undefined) return '';
  const heading = t(isReadLater(read, body) ? 'evidence.full-text.later' : 'evidence.full-text', { name });
  const first = wholeText(heading, read.textHash, content, t);
  if (ahead === undefined) return first;
  return `${first}\n${wholeText(t('evidence.full-text.ahead', { name }), ahead.textHash, content, t)}`;
}

function wholeText(heading: string, textHash: string, content: PackContent, t: Translator): string {
  const text = content.texts.get(textHash);
  const paragraphs =
    text === undefined
      ? `<p>${escape(t('evidence.text-absent'))}</p>`
      : text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => `<p>${escape(line)}</p>`)
          .join('\n');
  return `<article lang="zh-CN"><h3>${escape(heading)}</h3>
<div class="text">${paragraphs}</div></article>`;
}

function place(entry: Entry, body: ConsentRecord, t: Translator): string {
  const words = t('evidence.chain-place-value', {
    sequence: entry.sequence,
    kind: t(`evidence.kind.${kindOf(entry, body)}`),
  });
  return `${escape(words)}　${escape(moment(entry.at, t, body.zone))}<br>${hash(entry.hash)}`;
}

/** What an entry is called; a record by hand is no acceptance, and a submission that nobody saw is told as that. */
function kindOf({ kind }: Entry, body: ConsentRecord): Entry['kind'] | 'by-hand' | 'by-hand-submitted' {
  if (body.surface.kind === 'by-hand' && kind === 'accepted') return 'by-hand';
  return kind === 'submitted' && !isSubmissionSeen(body) ? 'by-hand-submitted' : kind;
}

/** Groups of four, so that two people can compare them aloud. */
function hash(value: string): string {
  return `<code>${(value.match(/.{1,4}/g) ?? []).join(' ')}</code>`;
}

function moment(instant: string, t: Translator, zone?: string): string {
  const options = { dateStyle: 'long', timeStyle: 'long' } as const;
  return t.formatDate(new Date(instant), zone === undefined ? options : { ...options, timeZone: knownZone(zone) });
}

const style = `
body{margin:0 auto;padding:48px 20px;max-width:42rem;background:#fff;color:#1f1c19;font:.875rem/1.5rem "PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;font-synthesis:none;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:2.5rem;margin:0}h2{font-size:1.25rem;line-height:2rem;margin:0}h3{font-size:.875rem;margin:24px 0 8px}
p{margin:0}.rule{height:6px;border-top:3px solid;border-bottom:1px solid;margin:24px 0}
section{border-top:1px solid #1f1c19;padding-top:11px;margin-bottom:48px}
dl{margin:0 0 16px;border-top:1px solid #dfd9cc}dl div{display:grid;grid-template-columns:8rem 1fr;gap:0 16px;padding:7px 0;border-bottom:1px solid #dfd9cc}
dt{color:#57514a}dd{margin:0;min-width:0}code{font:.75rem/1.25rem ui-monospace,"Liberation Mono",monospace}
.said,.text{font-family:"Source Han Serif SC","Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif}
.text{line-height:1.75;text-align:justify}.text p{margin-bottom:.4em}article{break-before:page}
@media print{body{max-width:none;padding:0}@page{margin:18mm 16mm}section{break-before:page}section:first-of-type{break-before:auto}dl div{break-inside:avoid}}`;
