/** What the check of an archive finds. `what` names the row, the file or the document; it quotes no text. */
export interface Problem {
  readonly code:
    | 'verify/database'
    | 'verify/foreignKey'
    | 'verify/originalMissing'
    | 'verify/originalChanged'
    | 'verify/textChanged'
    | 'verify/searchStale'
    | 'verify/searchMisses'
    | 'verify/annotationMoved'
    | 'verify/excerptMoved'
    /** A value in a column does not fit; it is read with its default. */
    | 'verify/rowDamaged'
    /** A trigger, view or table that this program did not make: it may run with what is written. */
    | 'verify/foreignObject'
    /** A row names another that is not there. */
    | 'verify/rowDangling';
  readonly what: string;
}
