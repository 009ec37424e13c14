/** How far long work is. */
export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  const known = total > 0;
  return (
    <progress
      className="progress"
      aria-label={label}
      {...(known ? { max: total, value: Math.min(done, total) } : {})}
    />
  );
}
