/** When the reader should be reminded of a backup. */
import type { Settings } from '../../preload/contract/model.ts';

const dayMs = 86_400_000;

/** False where reminders are off (0 days). Without any backup the reminder comes at once. */
export function isBackupDue(
  settings: Pick<Settings, 'backupReminderDays' | 'lastBackupAt'>,
  now: Date,
): boolean {
  if (settings.backupReminderDays === 0) return false;
  if (settings.lastBackupAt === null) return true;
  return now.getTime() - new Date(settings.lastBackupAt).getTime() > settings.backupReminderDays * dayMs;
}
