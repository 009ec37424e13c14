/** Faces by the names that offices' machines know them by, each with the names it may go by elsewhere. */

export interface WordFace {
  readonly name: string;
  /** In order of likeness; written into the file's font table, where Word and WPS look for a stand-in. */
  readonly alternatives: readonly string[];
}

export const wordFaces = {
  xbs: {
    name: '方正小标宋简体',
    alternatives: [
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      '华文中宋',
      'Source Han Serif SC',
      'Noto Serif CJK SC',
    ],
  },
  fang: {
    name: '仿宋_GB2312',
    alternatives: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '方正仿宋_GBK', 'Noto Serif CJK SC'],
  },
  kai: {
    name: '楷体_GB2312',
    alternatives: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'LXGW WenKai', 'Noto Serif CJK SC'],
  },
  hei: { name: '黑体', alternatives: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'] },
  song: { name: '宋体', alternatives: ['SimSun', 'STSong', 'Noto Serif CJK SC'] },
} as const satisfies Readonly<Record<string, WordFace>>;

export type WordFaceName = keyof typeof wordFaces;

/** The same face for every kind of character: digits and Latin letters in 仿宋, as the standard sets them. */
export function fontOf(face: WordFaceName) {
  const { name } = wordFaces[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
