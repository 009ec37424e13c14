/** What can be typed: a small table behind a question mark. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** Examples, each with the key of what it means. */
const examples = [
  ['计量 标准', 'and'],
  ['计量 OR 气象', 'or'],
  ['计量 -气象', 'not'],
  ['"计量 标准"', 'phrase'],
  ['计量 NEAR/10 标准', 'near'],
  ['计量 同条 标准', 'clause'],
  ['(计量 OR 气象) 标准', 'group'],
  ['吉政发2022-21', 'number'],
  ['第101条之一', 'spelling'],
  ['标题:计量　机关:省政府　栏目:　文种:意见', 'fields'],
  ['年:2020-2023　日期:2022-01..2022-06', 'ranges'],
  ['单位:省科技厅 角色:牵头', 'duty'],
  ['时限:<2025-12', 'deadline'],
  ['批注:请核', 'note'],
] as const;

export function SearchHelp() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="link search-help-button">{t('search.help.title')}</Button>
      <Popover className="menu-popover search-help" placement="bottom end" offset={4}>
        <Dialog aria-label={t('search.help.title')}>
          <table>
            <tbody>
              {examples.map(([typed, key]) => (
                <tr key={key}>
                  <th scope="row">
                    <code>{typed}</code>
                  </th>
                  <td>{t(`search.help.${key}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{t('search.help.foot')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
