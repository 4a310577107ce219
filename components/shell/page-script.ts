/** Where the language of the code samples is remembered, in lower case: `python`. No secret. */
export const snippetLanguageKey = 'snippet language';

/**
 * Runs at the end of every page, before it is painted: code is shown in the language that was last chosen. What else a
 * page remembers is for `components/enhance`, which comes a little later.
 */
export const pageScript = `try{for(let r of document.querySelectorAll('.code-tab input'))if(r.value.toLowerCase()===localStorage['${snippetLanguageKey}'])r.checked=true}catch{}`;
