export const themeStorageKey = 'theme';

/** Runs in the head before anything is painted: a stored choice wins over the system's. */
export const themeScript = `try{var t=localStorage.getItem('${themeStorageKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
