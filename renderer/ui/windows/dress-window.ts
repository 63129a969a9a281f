/** What of the root element says how a page looks and reads. */
const DRESS = ['data-theme', 'lang', 'dir'] as const;

/**
 * Makes an empty window look as this page: its styles, theme and language, and whatever becomes of them until it is closed. Styles are
 * copied rather than loaded, since a guest's hub may be gone.
 *
 * @returns ends the following
 */
export function dressWindow(child: Window & typeof globalThis): () => void {
  const root = document.documentElement;
  const childRoot = child.document.documentElement;

  function copyAttributes(): void {
    for (const name of DRESS) {
      const value = root.getAttribute(name);
      if (value === null) childRoot.removeAttribute(name);
      else childRoot.setAttribute(name, value);
    }
  }

  function copyStyles(): void {
    child.document.adoptedStyleSheets = [...document.styleSheets].map(({ cssRules }) => {
      // A sheet belongs to the document of its constructor.
      const sheet = new child.CSSStyleSheet();
      sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join('\n'));
      return sheet;
    });
  }

  copyAttributes();
  copyStyles();
  const following = new MutationObserver(copyAttributes);
  following.observe(root, { attributeFilter: [...DRESS] });
  // A part of the app that is loaded late brings its styles. Their events do not bubble, but are told on the way down.
  document.head.addEventListener('load', copyStyles, { capture: true });
  return () => {
    following.disconnect();
    document.head.removeEventListener('load', copyStyles, { capture: true });
  };
}

export function entitle(child: Window, title: string): void {
  child.document.title = title;
}
