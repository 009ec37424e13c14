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

/** 本报记者　某某 above an article. */
export const byline = /^(?:本刊|本报)?(?:记者|通讯员|评论员)/;

/** 发电单位, 等级　特急, 签批盖章: lines of the head of a 明电. */
export const telegramLine =
  /^(?:发电(?:单位|机关)|发往|等级|签批盖章|签发|缓急|紧急程度|密级|份号|编号)(?![一-龥]*[。；])|^(?:特提|特急|加急|平急|特急件|加急件)$/;

/** Words one of which every title of a paper holds. */
export const namesMatter = /关于|转发|批转|印发|表彰|公布|发布/;

/** Last words of bodies that stand one above the other at the head of a joint title. */
export const jointIssuerEnd = /(?:委|委员会|政府|办公厅|办公室|厅|局|部|院|署)$/;

/** 关于 in a title names its matter. */
export const about = /关于/;

/** A title without its issuer begins with its matter. */
export const beginsWithAbout = /^(?:关于|關於)/;

/** 某省人民政府、 / 某省军区…: a line of a title that names another body in the next. */
export const namesNext = /[和与及、]$/;

/** 政府工作报告. */
export const reportEnd = /报告$/;

/** 批转, 转发: the paper below is another body’s, which may bear no signature. */
export const passesFurther = /转发|批转/;

/** 某省人民政府文件: the word behind the body that a red head names. */
export const redHeadWord = /文件$/;

/** The number of an announcement stands right under its title. */
export const announcementTitle = /(?:公告|通告|公报)$/;

/** 令, 公告, 通告: one of them stands in every head with a number of its own form. */
export const orderOrAnnouncement = /[令告]/;

/** Minutes bear no date of their own but the printer’s. */
export const minutesTitle = /纪要$/;

/** 修改后重新公布: what stands below is the text as amended. */
export const publishesAgain = /重新(?:公布|发布|颁布)/;

/** What notices leave out when they quote the title of a paper. */
export const leftOutInQuotes = /关于|的|（.*?）/g;
