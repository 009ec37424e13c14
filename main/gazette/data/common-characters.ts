/**
 * Characters that come again and again in official texts, simplified and traditional: every third or second one of a
 * text, and next to none where its bytes are read in another encoding.
 */
export const commonCharacters: ReadonlySet<string> = new Set(
  '的一国在人有中是年和大业不为发会工经上地市要产出行作生家以成到日民部对进全建公开场展时理新方主企资实学报制政济用同于法高现本月定化加动合品重关机分力自外区能设后等体下万元社过前面水电技农管理工作推动强保障安全服务项目实施意见通知办省县乡镇村级各单位厅局委员责任文件号第条款章节规划计划组织领导健完善提升质量创投融审批标准信息数据环境生态教育卫生医疗养老就业监督检查应当依照根据有关规定及其他自起施附则总三二四五六七八九十（）：，。、《》' +
    '國為發會經業產對進學報濟於關機區設後體萬過電農強務項單廳員責檔號條節規劃計組織領導審標準資訊數據環衛醫療養監檢應當據總則鄉鎮級實辦動開場時參與從將並無',
);
