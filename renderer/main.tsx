/** The window's first steps: words, styles, session, then the frame. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { hasBridge } from './app/bridge.ts';
import { BrokenWindow } from './app/broken-window.tsx';
import { startI18n } from './app/i18n.ts';
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
if (root !== null) createRoot(root).render(hasBridge() ? <App /> : <BrokenWindow />);
