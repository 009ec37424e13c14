/** The right pane: outline, annotations, citations and facts of the document in the reader in use. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { type RightTab, showRight, toggleRight, useLayout } from '../../stores/layout.ts';
import { type PaneId, useNavigation } from '../../stores/navigation.ts';
import { readers, reloadReader } from '../../stores/reader.ts';
import { SafePane } from '../../ui/safe-pane.tsx';
import { AnnotationsTab } from '../annotations/annotations-tab.tsx';
import { CitationsTab } from './citations-tab.tsx';
import { CorrectionsTab } from './correcting/corrections-tab.tsx';
import { InfoTab } from './info-tab.tsx';
import { OutlineTab } from './outline-tab.tsx';
import './right-pane.css';

const tabs: readonly RightTab[] = ['outline', 'annotations', 'citations', 'corrections', 'info'];

export function RightPane({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const tab = useLayout((state) => state.rightTab);
  const pane = useNavigation((state) => (state.beside === null ? 'main' : state.activePane));
  const view = readers[pane]((state) => state.view);
  const scroller = useRef<HTMLDivElement>(null);
  const documentId = view?.document.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or tab begins at its top
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [documentId, tab]);
  const count = view?.annotations.length ?? 0;
  return (
    <aside className="right-pane" aria-label={t('frame.details')}>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = tabs.find((other) => other === key);
          if (chosen !== undefined) showRight(chosen);
        }}
      >
        <TabList className="tab-list" aria-label={t('frame.details')}>
          {tabs.map((id) => (
            <Tab key={id} id={id} className="tab">
              {t(`tab.${id}`)}
              {id === 'annotations' && count > 0 && <span className="num">{count}</span>}
            </Tab>
          ))}
        </TabList>
        <div className="tab-scroll" ref={scroller}>
          {tabs.map((id) => (
            <TabPanel key={id} id={id} className="tab-panel">
              {view !== null && (
                <SafePane
                  where="right"
                  shows={view}
                  onRetry={() => reloadReader(readers[pane])}
                  onBack={toggleRight}
                >
                  <TabContent id={id} view={view} pane={pane} />
                </SafePane>
              )}
            </TabPanel>
          ))}
        </div>
      </Tabs>
      {children}
    </aside>
  );
}

interface TabContentProps {
  readonly id: RightTab;
  readonly view: DocumentView;
  readonly pane: PaneId;
}

function TabContent({ id, view, pane }: TabContentProps) {
  switch (id) {
    case 'outline':
      return <OutlineTab view={view} pane={pane} />;
    case 'annotations':
      return <AnnotationsTab view={view} pane={pane} />;
    case 'citations':
      return <CitationsTab view={view} pane={pane} />;
    case 'corrections':
      return <CorrectionsTab view={view} pane={pane} />;
    default:
      return <InfoTab view={view} pane={pane} />;
  }
}
