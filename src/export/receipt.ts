import { isReadLater } from '../core/record/is-read-later.ts';
import { lengthOf } from '../core/record/length-of.ts';
import type { ConsentRecord, Entry } from '../core/record/record.ts';
import { isSubmissionSeen } from '../core/record/standing.ts';

/**
 * A consent receipt in JSON-LD: the fields of ISO/IEC TS 27560:2023 (header, processing, parties, events) in the
 * words of the W3C Data Privacy Vocabulary 2. What we cannot know from the page – purposes, retention, who exactly
 * the controller is – is left out, never guessed. The mapping is described in README.md.
 */
export type ConsentReceipt = Readonly<Record<string, unknown>>;

const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  spdx: 'http://spdx.org/rdf/terms#',
  mingyue: 'urn:mingyue:terms:',
  schema_version: 'dct:conformsTo',
  record_id: 'dct:identifier',
  pii_principal_id: 'dpv:hasDataSubject',
  pii_controller: 'dpv:hasDataController',
  party_url: 'dct:source',
  party_name: 'dct:title',
  privacy_notice: 'dpv:hasNotice',
  notice_name: 'dct:title',
  notice_url: 'dct:source',
  notice_language: 'dct:language',
  read_at: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  checksum: 'spdx:checksum',
  collection_method: 'dpv:hasIndicationMethod',
  consent_status: 'dpv:hasConsentStatus',
  event_time: { '@id': 'dpv:isIndicatedAtTime', '@type': 'xsd:dateTime' },
  entity_id: 'dpv:isIndicatedBy',
  consent_events: 'dpv:hasConsentStatus',
} as const;

/** DPV's status for each entry; `completed` and `deleted` say something of our keeping, not of the consent. */
const statusOf: Readonly<Record<Entry['kind'], string | null>> = {
  accepted: 'dpv:ConsentGiven',
  completed: null,
  submitted: 'dpv:ConsentGiven',
  withdrawn: 'dpv:ConsentWithdrawn',
  deleted: null,
};

/** Of a page recorded by hand nobody saw a consent given: only the person says so. A submission unseen is no event. */
function statusIn(record: ConsentRecord, { kind }: Entry): string | null {
  if (kind === 'accepted' && record.surface.kind === 'by-hand') return 'dpv:ConsentUnknown';
  return kind === 'submitted' && !isSubmissionSeen(record) ? null : statusOf[kind];
}

/** The receipt of one record with the entries of the chain that name it, oldest first. */
export function toReceipt(record: ConsentRecord, entries: readonly Entry[]): ConsentReceipt {
  const own = entries.filter((entry) => entry.record === record.id);
  const events = own.flatMap((entry) => {
    const status = statusIn(record, entry);
    if (status === null) return [];
    return [
      {
        '@type': status,
        event_time: entry.at,
        entity_id: entry.kind === 'accepted' ? indicatedBy(record) : 'urn:mingyue:holder',
        'mingyue:entry': entry.sequence,
        'mingyue:entryHash': entry.hash,
        'mingyue:entryKind': entry.kind,
      },
    ];
  });
  return {
    '@context': context,
    '@id': `urn:uuid:${record.id}`,
    '@type': 'dpv:ConsentReceipt',
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: record.id,
    // The person is whoever holds this ledger: no name, account or device id is ever recorded.
    pii_principal_id: 'urn:mingyue:holder',
    pii_controller: { '@type': 'dpv:DataController', party_name: record.page.site, party_url: record.page.url },
    privacy_notice: record.documents.map((document) => toNotice(document, record)),
    collection_method: `${record.surface.kind}: ${record.surface.wording}`,
    consent_events: events,
    'mingyue:recordHash': own.find((entry) => entry.kind === 'accepted')?.bodyHash ?? null,
    'mingyue:byHand': record.surface.kind === 'by-hand',
    'mingyue:preTicked': record.surface.preTicked,
    ...(record.surface.foundTicked === true && { 'mingyue:foundTicked': true }),
    'mingyue:refusable': record.surface.refusable,
    'mingyue:zone': record.zone,
  };
}

function indicatedBy(record: ConsentRecord): string {
  return record.obtained.by === 'person' ? 'urn:mingyue:holder' : `urn:mingyue:${record.obtained.by}`;
}

function toNotice(document: ConsentRecord['documents'][number], record: ConsentRecord): ConsentReceipt {
  const notice = {
    '@type': 'dpv:Notice',
    notice_name: document.name,
    notice_url: document.href,
    'mingyue:viewedMilliseconds': document.viewedMs,
  };
  const { reading } = document;
  if (reading.state === 'unread') return { ...notice, 'mingyue:unread': reading.problem?.id ?? 'not-read-yet' };
  return {
    ...notice,
    read_at: reading.readAt,
    'mingyue:readAfterwards': isReadLater(reading, record),
    checksum: { 'spdx:algorithm': 'spdx:checksumAlgorithm_sha256', 'spdx:checksumValue': reading.textHash },
    'mingyue:characters': lengthOf(reading),
  };
}
