import type { ExportOptions, ExportPreview, ExportReport } from '../../preload/contract/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './errors.ts';
export async function exportDocuments(
  _c: EngineContext,
  _ids: readonly string[],
  _o: ExportOptions,
  _t: string,
  _task: { checkCancelled: () => void; onProgress: (d: number, t: number) => void },
): Promise<ExportReport> {
  throw new EngineError('export/failed');
}
export async function previewExport(
  _c: EngineContext,
  _ids: readonly string[],
  _o: ExportOptions,
): Promise<ExportPreview> {
  throw new EngineError('export/failed');
}
