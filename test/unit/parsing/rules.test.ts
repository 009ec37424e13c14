import { describe, expect, it } from 'vitest';
import { splitAddressees } from '../../../main/parsing/documents/metadata.ts';

describe('addressees', () => {
  it.each([
    [
      '各市（州）人民政府，云岭管委会，长新区、中某（长新）合作区管委会，省政府各厅委办、各直属机构：',
      ['各市（州）人民政府', '云岭管委会', '长新区、中某（长新）合作区管委会', '省政府各厅委办、各直属机构'],
    ],
    ['科技部、云泽省人民政府：', ['科技部', '云泽省人民政府']],
    ['各省、自治区、直辖市人民政府：', ['各省、自治区、直辖市人民政府']],
    ['教育部：', ['教育部']],
  ])('%s', (printed, expected) => {
    expect(splitAddressees(printed)).toEqual(expected);
  });
});
