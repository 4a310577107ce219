export const themeStorageKey = 'theme';

/** Runs in the head before anything is painted: a stored choice wins over the system's. */
export const themeScript = `try{let t=localStorage.${themeStorageKey};if(t)document.documentElement.dataset.theme=t}catch{}`;
