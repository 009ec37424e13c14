/** The window's first steps: words, styles, session, then the frame. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { hasBridge } from './app/bridge.ts';
import { BrokenWindow } from './app/broken-window.tsx';
import { reportFault } from './app/faults.ts';
import { startI18n } from './app/i18n.ts';
import { sayWithoutReact, WindowFault } from './app/window-fault.tsx';
import { Boundary } from './ui/boundary.tsx';
import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import './ui/ui.css';
import './app/frame.css';

// react-aria puts a style element of this id into the page unless there is one; the CSP forbids that, and
// base.css says the same.
const styled = document.createElement('meta');
styled.id = 'react-aria-pressable-style';
document.head.append(styled);

startI18n(navigator.language.startsWith('en') ? 'en' : 'zh-CN');

const root = document.getElementById('root');
if (root !== null) {
  const rendered = createRoot(root, {
    onUncaughtError: (error) => {
      reportFault('window', 'window/render', error);
      // React has emptied the page by then.
      queueMicrotask(() => sayWithoutReact(root));
    },
  });
  rendered.render(
    hasBridge() ? (
      <Boundary where="window" instead={(retry) => <WindowFault onRetry={retry} />}>
        <App />
      </Boundary>
    ) : (
      <BrokenWindow />
    ),
  );
}
