/** Words of contents, of an issue or of rules. */

export const preambleRow = /^(?:序言?|前言|引言|绪言|导言|序章|引子)(?:[.…·・•⋯_]*[（(]?\d{0,4}[）)]?)$/;

export const contentsHeading = /^[【［[]?(?:目录|目次|总目录|本期目录|本期要目|要目|CONTENTS)[】］\]]?$/i;

export const ornamented = /^[【［[◆◇●■□★☆▲△·•○◎※▼].{2,}/;

/** …人民政府 / 关于…: how the second line of a contents row begins. */
export const goesOnWithMatter = /^(?:关于|转发|印发|批转|公布|发布|办公)/;

/** 目录, 目次 on a line of its own. */
export const contentsTitle = /^目[录次]$/;

/** A title, a row with its page, a line that goes on: no name of a section. */
export const noSectionName = /关于|《|[0-9０-９]$|[、的和与及]$/;

/** What rows of an issue’s contents bear, and rows of a plan’s chapters do not. */
export const namesDocument = /关于|号[）)]?[.…·\s\d]*$/;

/** 公告（2031年第3号）: contents list announcements without it. */
export const numberOfAnnouncement =
  /(?<=令|公告|通告)[（(]?(?:\d{4}年)?第?[\d一二三四五六七八九十百]{1,5}号[)）]?$/;
