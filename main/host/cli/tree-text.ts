import type { IssueTree } from '../../gazette/tree.ts';
import { sentenceOf } from './warning-output.ts';

/** An issue tree as text for people: facts, contents, documents with their clauses, warnings. */
export function treeText(tree: IssueTree): string {
  const { issue } = tree;
  const lines = [
    `${issue.publication ?? '（未识别刊名）'}　${issue.year ?? ''}年第${issue.number ?? ''}期　${issue.cumulativePrinted ?? ''}　${issue.publishedOn ?? ''}`,
    `ISSN ${issue.issn ?? '—'}　CN ${issue.cn ?? '—'}`,
    '',
  ];
  for (const document of tree.documents) {
    lines.push(`[${document.id}] ${document.kind}　${document.title || '（无标题）'}`);
    const facts = [document.documentNumber, document.issuer, document.signedOn, document.genre].filter(
      Boolean,
    );
    if (facts.length > 0) lines.push(`    ${facts.join('　')}`);
    for (const block of document.blocks) {
      if (block.kind === 'clause' || block.kind === 'heading') {
        lines.push(`    ${'  '.repeat(block.level)}${block.text.slice(0, block.headLength || 40)}`);
      }
    }
  }
  lines.push('', `人事任免 ${tree.appointments.length} 条　政务要闻 ${tree.chronicle.length} 条`);
  for (const warning of tree.warnings) lines.push(`提示 ${warning.code}：${sentenceOf(warning)}`);
  return lines.join('\n');
}
