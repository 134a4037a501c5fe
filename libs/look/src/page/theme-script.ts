/** Where a person's choice of light or dark is kept; nothing there means: as the system. */
export const THEME_KEY = 'cairn-theme';

/** Runs before the first paint, so that no page flashes in the wrong theme. The only inline script; allowed by its hash. */
export const themeScript = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;
