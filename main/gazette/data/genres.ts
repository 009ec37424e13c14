/**
 * 文种. The fifteen of 《党政机关公文处理工作条例》 (2012) with 令 beside 命令, and those used before it.
 * Longer names stand before the shorter ones they end in (会议纪要 before 纪要).
 */
export const genreNames = [
  '会议纪要',
  '命令',
  '决议',
  '决定',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '纪要',
  '指令',
  '指示',
  '布告',
  '令',
  '函',
] as const;

export type Genre = (typeof genreNames)[number];
