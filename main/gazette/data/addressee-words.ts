/** What shows that a first line ending in a colon addresses nobody: a preamble, or a greeting to those who listen. */
export const notAddressees =
  /(?:如下|下列|以下|要求|认为|决定|规定|修改|任命|免去|聘任|解聘|任免|即)[：:]$|^(?:为了|为[\u4e00-\u9fff]{2,}[，,]|根据|按照|依照|依据|鉴于|经|现|各位|同志们|尊敬的|女士们|先生们)|现[将就作对予把]|特[作制]|[，,]现|决定[，,：:]|(?:批准|通过)[，,：:]/;
