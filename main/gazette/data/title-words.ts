/** Words by which titles and the heads of papers are told: red heads, what a paper passes on, what reads as news or comment. */

export const redHead = /^[\u4e00-\u9fff（）()]{2,40}文件$/;

/** 市政府文件, 省委文件, 部门文件: a red head gives its organ's full name, so what is short for one heads a section. */
export const shortOrgan =
  /^(?:省|市|县|区|州|盟|旗|自治区)(?:委|人民政府|政府|人大|直)|^(?:各|本)?(?:级|部门|厅局|单位)/;

export const beginsWithMatter = /^(?:关于|转发|批转|印发|公布|发布|颁布|表彰|授予)/;

/** What a resolution or decision approves or issues, by its own title: 关于批准某省经济特区条例的决议. */
export const approvedIn =
  /(?:批准|通过|公布|发布|颁布|印发)[《〈]?(.{4,80}?)[》〉]?的(?:决议|决定|通知|公告)$/;

/** Notices that pass on what is printed below them, with a signature of their own or without. */
export const passesOn = /批转|转发|印发|公布|发布|颁布|颁发/;

/** What an article's title ends in when it is whole. */
export const wholeTitle = /(?:解读|说明|讲话|致辞|问答|答记者问|综述|评论员文章)$/;
