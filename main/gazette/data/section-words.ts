/** How parts of an issue begin that are no official papers: captions of pictures, explanations, closing pieces. */

export const captionStart = /^[①-⑳](?=\d{1,2}月\d{1,2}日|.*(?:图|摄)|\d{4}年)/;

export const closingPiece =
  /^《?[\u4e00-\u9fff]{2,30}(?:公报|政报)》?(?:简介|征订启事|征稿启事|启事|(?:免费)?(?:发放|赠阅|查阅|领取)(?:点|处|地点|范围)?)$/;

/** 《…方案》政策解读, 【图解】…, 关于《…》的说明: what stands below a document on its page and explains it. */
export const explanation =
  /^(?:【[^】]{2,8}】)?(?:关于)?《.{4,80}》(?:的)?(?:政策|文字|专家)?(?:解读|起草说明|说明)$|^.{4,60}政策解读$/;

/** Verbs of appointment, by which a section of 人事任免 is told. */
export const appointsPeople = /(?:任命|免去|聘任|续聘|解聘|任免|兼任|挂职)/;
