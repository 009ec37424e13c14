import { ExportError } from './export-error.ts';
import type { ExportInput, ExportPorts, PdfExport } from './export-input.ts';

export async function exportPdf(_input: ExportInput, _ports: ExportPorts): Promise<PdfExport> {
  throw new ExportError('export/failed');
}
