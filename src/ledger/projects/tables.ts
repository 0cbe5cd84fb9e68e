import type { Project } from '../../core/annotate/project.ts';
import type { LoggedAct } from '../../core/annotate/act.ts';
import type { TouchedSentence } from '../../core/annotate/fold-acts.ts';

export type ProjectRow = Project;

/** What a list shows of a document without opening it. */
export interface DocumentRow {
  /** `<project> <SHA-256 of the text>` */
  readonly id: string;
  readonly project: string;
  /** Its place in the project, from 1. */
  readonly number: number;
  readonly textSha256: string;
  readonly source: string;
  readonly title: string | null;
  readonly characters: number;
  /** Sentences that people judge. */
  readonly units: number;
  /** Mean over them: how little the machine knows, 0…1. */
  readonly uncertainty: number;
}

/** The document itself, read only when it is opened, measured or exported. */
export interface ContentRow {
  /** That of its `DocumentRow`. */
  readonly id: string;
  readonly project: string;
  /** Deflated JSON of the `WorkDocument`. */
  readonly deflated: Uint8Array;
}

interface LogRow {
  /** Order of the rows; given by the database. */
  readonly sequence?: number;
  readonly project: string;
  readonly document: string;
  readonly annotator: string;
}

/** A line of the log. Only ever added, and removed with its project. */
export interface ActRow extends LogRow, LoggedAct {}

/**
 * What the log of one annotator on one document held when its project was brought back, before anything done here: a
 * row an act would take a minute where there are a hundred thousand.
 */
export interface RunRow extends LogRow {
  readonly run: readonly PlacedAct[];
}

/** `place`: among all acts of the project, from 0. */
export interface PlacedAct extends Pick<LoggedAct, 'at' | 'act'> {
  readonly place: number;
}

/** How a document stands with an annotator: what folding the log gives, kept so that counting reads no logs. */
export interface StateRow {
  /** `<project> <SHA-256 of the text> <annotator>` */
  readonly id: string;
  readonly project: string;
  readonly document: string;
  readonly annotator: string;
  readonly done: number;
  readonly sentences: readonly TouchedSentence[];
}
