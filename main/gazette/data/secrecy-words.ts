/** Marks that a paper is not for the open archive: degrees of secrecy and limits on circulation. */
export const secrecyDegrees = ['绝密', '机密', '秘密'] as const;

export const restrictionWords = [
  '内部资料',
  '内部文件',
  '内部刊物',
  '不予公开',
  '不公开',
  '此件不公开',
  '工作秘密',
] as const;
