/** Words that head the columns of tables in gazettes. */
export const headerWords =
  /^(?:序号|编号|领域|指标|项目|名称|单位|内容|类别|类型|属性|时间|地区|区域|年度|年份|责任单位|牵头单位|配合单位|主要指标|主要任务|重点任务|备注|任务|姓名|职务|职称|性别|级别|等级|数量|金额|面积|标准|依据|事项|措施|目标|完成时限|合计)/;

/** What a line under an indicator says of it; it becomes a further column of the row above. */
export const attributeCell =
  /^(计算方法|计算公式|说明|备注|注|指标解释|指标说明|数据来源|统计口径|牵头单位|责任单位)[：:]/;

/** 续表, （续）, 接上页: a table that goes on after a page border. */
export const continuedTable =
  /^(?:续表[\d一二三四五六七八九十]*|[（(]续表?[\d一二三四五六七八九十]*[）)]|[（(]?接上[页表][）)]?)$/;

/** 单位：万元 between a caption and its table. */
export const unitOfTable = /^[（(]?(?:计量|金额)?单位[：:].{1,16}$/;

export const nameColumn = /名称|标题|题目|文件名|规章名/;

export const numberColumn = /文号|字号|编号/;

export const resultColumn = /清理结果|处理(?:意见|结果|方式|决定)|清理意见|效力|状态|结论/;

/** A cell that ends so goes on. */
export const openCellEnd = /[、，,（(《“〔和及与的—]$/;

export const rowNumber = /^[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[）).．、]?$/;

export const noteRow = /^(?:注|备注|说明|合计|总计|小计)/;

/** A note to the whole table, printed in its last row. */
export const closingNote = /^(?:注|备注|说明)[：:\d]/;

/** The head of a column that counts the rows. */
export const rowNumberHead = /^(?:序号|编号|号)$/;

/** A figure and nothing but its sign of measure; 2025年, 35千伏 and 1—10千伏 head columns. */
export const amount = /^[><≥≤＞＜约±+-]?\d[\d.,，]*\s?(?:[%％‰]|[万亿]|个|项|人|元|万元|亿元)?$/;

/** 达到80%, 约3, —: how a cell of values begins. */
export const valueStart = /^(?:[><≥≤＞＜约达到力争比]{0,4}\d|—)/;
