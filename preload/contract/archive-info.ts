/** The archive and the program as a whole. */

export interface ArchiveInfo {
  readonly path: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: 'network' | 'medium' | 'locked' | 'full' | null;
  readonly issues: number;
  readonly documents: number;
  readonly annotations: number;
  readonly bytes: number;
  /** Issues that were read with earlier rules; a rebuild renews them. */
  readonly outdated: number;
  readonly sqlite: string;
}

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly archive: ArchiveInfo;
  readonly logFolder: string;
  /** True when the last run did not end properly; what was recovered is in the archive's own check. */
  readonly recovered: boolean;
  readonly hasSample: boolean;
}

export interface TrashItem {
  readonly issueId: string;
  readonly label: string;
  readonly removedAt: string;
  readonly annotations: number;
}
