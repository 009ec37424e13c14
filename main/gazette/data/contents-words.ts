/** Words of contents, of an issue or of rules. */

export const preambleRow = /^(?:序言?|前言|引言|绪言|导言|序章|引子)(?:[.…·・•⋯_]*[（(]?\d{0,4}[）)]?)$/;

export const contentsHeading = /^[【［[]?(?:目录|目次|总目录|本期目录|本期要目|要目|CONTENTS)[】］\]]?$/i;

export const ornamented = /^[【［[◆◇●■□★☆▲△·•○◎※▼].{2,}/;

/** …人民政府 / 关于…: how the second line of a contents row begins. */
export const goesOnWithMatter = /^(?:关于|转发|印发|批转|公布|发布|办公)/;
