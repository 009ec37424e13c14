/**
 * What a careful clerk reads in a gazette: the truth a parse is measured against. Offsets count UTF-16 units of
 * the source text, half-open. A field left out (undefined) was not stated and is not measured; null says that the
 * source has none.
 */

/** A value with the other readings that are as good; the first is the one preferred. */
export type Readings = readonly string[];

export interface InstrumentTruth {
  readonly title: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  /** YYYY-MM-DD. */
  readonly signedOn?: string;
}

export interface DocumentTruth {
  readonly id: string;
  /** First printed character. */
  readonly start: number;
  /** After the last printed character. */
  readonly end: number;
  /** As in the issue tree; several where a clerk may call it either. */
  readonly kind: Readings;
  readonly title?: string | null;
  /** Normal form; the numbers of a joint document joined by " + ". */
  readonly documentNumber?: Readings | null;
  readonly issuer?: Readings | null;
  readonly addressees?: readonly string[];
  readonly signedBy?: readonly string[];
  /** YYYY-MM-DD. */
  readonly signedOn?: string | null;
  readonly genre?: string | null;
  /** Kinds of fact that stand in the document, each once. */
  readonly facts?: readonly string[];
  readonly instruments?: readonly InstrumentTruth[];
  /** Titles of attachments. */
  readonly attachments?: readonly string[];
}

export interface ClauseTruth {
  readonly label: string;
  readonly start: number;
  /** Neither asked for nor wrong, such as a number quoted in a decision that amends rules. */
  readonly optional: boolean;
}

export interface ResponsibilityTruth {
  /** Label of the clause that ends with it; null where no clause is open. */
  readonly clause: string | null;
  readonly start: number;
  /** As printed, white space at line breaks left out. */
  readonly units: Readings;
  readonly roles: Readings;
  readonly optional: boolean;
}

export interface TocTruth {
  readonly section: string | null;
  readonly title: string;
  readonly start: number;
  readonly page: number | null;
  readonly state: 'matched' | 'titleDiffers' | 'missing';
  readonly documentNumber?: string;
  /** Neither asked for nor wrong: the row of an order above that of the rules it carries. */
  readonly optional: boolean;
}

export interface AppointmentTruth {
  readonly person: string;
  readonly post: string;
  readonly action: string;
  readonly on?: string;
  readonly documentNumber?: string;
}

export interface ChronicleTruth {
  readonly start: number;
  readonly on: string;
  readonly until: string | null;
}

export interface CitationTruth {
  readonly start: number;
  readonly end: number;
  /** Id of the document it names within the source, `self` for that it stands in, null for none in the source. */
  readonly target: string | null;
}

/** Facts of the issue by the names of the issue tree, as text. */
export type IssueTruth = ReadonlyMap<string, string>;

/** Lists left out are not measured. */
export interface SourceTruth {
  readonly issue?: IssueTruth;
  readonly documents: readonly DocumentTruth[];
  readonly clauses?: readonly ClauseTruth[];
  readonly responsibilities?: readonly ResponsibilityTruth[];
  readonly toc?: readonly TocTruth[];
  readonly appointments?: readonly AppointmentTruth[];
  readonly chronicle?: readonly ChronicleTruth[];
  readonly citations?: readonly CitationTruth[];
}
