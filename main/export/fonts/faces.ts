/** The faces a page is set in: by role, a bundled one, or the office's own where it is wanted and there. */

export type FontRole = 'fang' | 'xbs' | 'hei' | 'kai' | 'song';

export interface Face {
  readonly role: FontRole;
  /** 仿宋, 小标宋 …, as offices call it. */
  readonly name: string;
  /** The office's own faces, by the names under which they are known; the standard's own first. */
  readonly local: readonly string[];
  readonly bundled: BundledFont;
  /** True where the bundled face is of another kind than the role asks for. */
  readonly isSubstitute: boolean;
}

/** A face that is installed on this machine. */
export interface OfficeFont {
  readonly role: FontRole;
  /** The name it was found by. */
  readonly face: string;
  readonly postScriptName: string;
}

export interface BundledFont {
  readonly file: string;
  /** Where the file lies in a checkout. */
  readonly module: string;
  readonly face: string;
  readonly postScriptName: string;
}

const serif: BundledFont = {
  file: 'NotoSerifSC_400Regular.ttf',
  module: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  face: 'Noto Serif SC',
  postScriptName: 'NotoSerifSC-Regular',
};

const serifBlack: BundledFont = {
  file: 'NotoSerifSC_900Black.ttf',
  module: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  face: 'Noto Serif SC Black',
  postScriptName: 'NotoSerifSC-Black',
};

const sans: BundledFont = {
  file: 'NotoSansSC_400Regular.ttf',
  module: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  face: 'Noto Sans SC',
  postScriptName: 'NotoSansSC-Regular',
};

/** The file named "latin" holds the whole font. */
const wenkai: BundledFont = {
  file: 'lxgw-wenkai-latin-500-normal.woff2',
  module: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
  face: 'LXGW WenKai',
  postScriptName: 'LXGWWenKai-Regular',
};

/**
 * No 仿宋 or 小标宋 under a permissive licence can be bundled. CFF faces such as FandolFang are left out on
 * purpose: Chromium embeds them as Type 3 fonts and writes Kangxi radicals into the text.
 */
export const faces: readonly Face[] = [
  {
    role: 'fang',
    name: '仿宋',
    local: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '方正仿宋_GB2312',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '方正仿宋简体',
      '仿宋',
      'FangSong',
      '华文仿宋',
      'STFangsong',
    ],
    bundled: serif,
    isSubstitute: true,
  },
  {
    role: 'xbs',
    name: '小标宋',
    local: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      '方正公文小标宋',
      '小标宋体',
    ],
    bundled: serifBlack,
    isSubstitute: true,
  },
  {
    role: 'hei',
    name: '黑体',
    local: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '方正黑体简体', 'FZHei-B01S'],
    bundled: sans,
    isSubstitute: false,
  },
  {
    role: 'kai',
    name: '楷体',
    local: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '方正楷体_GB2312',
      '方正楷体_GBK',
      'FZKai-Z03',
      '方正楷体简体',
      '楷体',
      'KaiTi',
      '华文楷体',
      'STKaiti',
    ],
    bundled: wenkai,
    isSubstitute: false,
  },
  { role: 'song', name: '宋体', local: [], bundled: serif, isSubstitute: false },
];

/** Bundled faces to fall back on, those with the most characters first. */
export const fallbackFonts: readonly BundledFont[] = [serif, wenkai];

/**
 * Noto's Chinese forms draw — (U+2014) and ― (U+2015) with one glyph, which can read back as one character only: the
 * rarer of the two is set in a face that has a glyph for each.
 */
export const barFace = { family: 'ga-bar', character: '\u2015', range: 'U+2015', bundled: wenkai } as const;

/** CSS font family of the face that marks characters that no other has. */
export const markerFamily = 'ga-missing';

/** CSS font family of the office's face of a role. */
export const officeFamilyOf = (role: FontRole): string => `ga-${role}-office`;

/**
 * CSS font family of a role: the office's face where there is one, the bundled one, the two with the most characters,
 * and what marks those that all lack.
 */
export function familyOf(role: FontRole): string {
  const own = [barFace.family, officeFamilyOf(role), `ga-${role}`, 'ga-song', 'ga-kai', markerFamily];
  return [...new Set(own)].join(', ');
}
