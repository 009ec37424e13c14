/** The faces a page is set in: by role, the system's where the standard's own is there, else a bundled one. */

export type FontRole = 'fang' | 'xbs' | 'hei' | 'kai' | 'song';

export interface Face {
  readonly role: FontRole;
  /** 仿宋, 小标宋 …, as offices call it. */
  readonly name: string;
  /** Faces of the system to be preferred, by the names under which they are known. */
  readonly local: readonly string[];
  /** Recognises those faces by their PostScript names in the printed file. */
  readonly localPattern: RegExp | null;
  readonly bundled: BundledFont;
  /** True where the bundled face is of another kind than the role asks for. */
  readonly isSubstitute: boolean;
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
      'FangSong_GB2312',
      '仿宋_GB2312',
      'FangSong',
      '仿宋',
      'STFangsong',
      'FZFangSong-Z02',
      '方正仿宋_GBK',
    ],
    localPattern: /fang|^FZFS/i,
    bundled: serif,
    isSubstitute: true,
  },
  {
    role: 'xbs',
    name: '小标宋',
    local: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK'],
    localPattern: /biaosong|^FZXBS/i,
    bundled: serifBlack,
    isSubstitute: true,
  },
  { role: 'hei', name: '黑体', local: [], localPattern: null, bundled: sans, isSubstitute: false },
  { role: 'kai', name: '楷体', local: [], localPattern: null, bundled: wenkai, isSubstitute: false },
  { role: 'song', name: '宋体', local: [], localPattern: null, bundled: serif, isSubstitute: false },
];

/** Bundled faces to fall back on, those with the most characters first. */
export const fallbackFonts: readonly BundledFont[] = [serif, wenkai];

/**
 * Noto's Chinese forms draw — (U+2014) and ― (U+2015) with one glyph, which can read back as one character only: the
 * rarer of the two is set in a face that has a glyph for each.
 */
export const barFace = { family: 'ga-bar', character: '\u2015', range: 'U+2015', bundled: wenkai } as const;

/** CSS font family of a role: its own face, then the two bundled ones with the most characters. */
export function familyOf(role: FontRole): string {
  return [...new Set([barFace.family, `ga-${role}`, 'ga-song', 'ga-kai'])].join(', ');
}
