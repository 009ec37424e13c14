/** What shows that a first line ending in a colon addresses nobody: a preamble, or a greeting to those who listen. */
export const notAddressees =
  /(?:如下|下列|以下|要求|认为|决定|规定|修改|任命|免去|聘任|解聘|任免|即)[：:]$|^(?:为了|为[\u4e00-\u9fff]{2,}[，,]|根据|按照|依照|依据|鉴于|经|现|各位|同志们|尊敬的|女士们|先生们)|现[将就作对予把]|特[作制]|[，,]现|决定[，,：:]|(?:批准|通过)[，,：:]/;

/** Beginnings that show a further addressee rather than the rest of 各…. */
export const ownName =
  /^(?:各|有关|省|市|自治区|国务院|中央|驻|在|新疆|兵团|.{2,8}(?:省|市|区|县|州)(?:人民)?政府)/;

/** （略）, （另行公布）, （另发）: what is listed is not printed here. */
export const omittedAttachment = /[（(](?:略|另行?(?:公布|印发|发布|下发|编印|发))[)）]$/;
